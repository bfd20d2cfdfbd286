import { type RefusalCode } from '../refusals.ts';

/** Figures are reckoned in whole hundredths (0.01 万元, 0.01 人): at most 10^12, exact even × 100. */
export type Hundredths = number;

/** The largest figure that is taken: ten digits before the point. */
export const largest: Hundredths = 999_999_999_999;

/** What stands against a figure as text, in the order of the exchange format; nothing when it is sound. */
export function figureRefusal(text: string): RefusalCode | undefined {
  if (text.startsWith('-')) return 'negative';
  if (!/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return 'not-a-number';
  const point = text.indexOf('.');
  if (point >= 0 && text.length - point > 3) return 'too-many-decimals';
  return (point < 0 ? text.length : point) > 10 ? 'too-large' : undefined;
}

/** The figure in a sound text. */
export function hundredths(text: string): Hundredths {
  const point = text.indexOf('.');
  if (point < 0) return Number(text) * 100;
  return Number(text.slice(0, point)) * 100 + Number(text.slice(point + 1).padEnd(2, '0'));
}

/** `1,900.00`: as figures are shown to people. */
export function shown(figure: Hundredths): string {
  const whole = String(Math.floor(figure / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(figure % 100).padStart(2, '0')}`;
}

/** `104` or `12.25`: as the exchange format writes figures. */
export function figureText(figure: Hundredths): string {
  const after = String(figure % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(figure / 100)}${after && `.${after}`}`;
}

/** `5.47%`: cut, never rounded up, so that 5.999% is not shown as 6%. Null when the whole is 0. */
export function percentText(part: Hundredths, whole: Hundredths): string | null {
  if (whole === 0) return null;
  const cut = (BigInt(part) * 10_000n) / BigInt(whole);
  return `${cut / 100n}.${String(cut % 100n).padStart(2, '0')}%`;
}
