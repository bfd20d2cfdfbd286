import { type RefusalCode } from '../refusals.ts';

/** Figures are reckoned in whole hundredths (0.01 万元, 0.01 人): at most 10^12, exact even × 100. */
export type Hundredths = number;

/** The largest figure that is taken: ten digits before the point. */
export const largest: Hundredths = 999_999_999_999;

const soundFigure = /^(0|[1-9]\d{0,9})(\.\d{1,2})?$/;

/** What stands against a figure as text, in the order of the exchange format; nothing when it is sound. */
export function figureRefusal(text: string): RefusalCode | undefined {
  if (soundFigure.test(text)) return undefined;
  if (text.startsWith('-')) return 'negative';
  if (!/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return 'not-a-number';
  const point = text.indexOf('.');
  if (point >= 0 && text.length - point > 3) return 'too-many-decimals';
  return 'too-large';
}

/** The figure in a sound text. Of so few digits a double is off by less than 0.001 hundredths, so rounding is exact. */
export const hundredths = (text: string): Hundredths => Math.round(Number(text) * 100);

/** `1,900.00`: as figures are shown to people. */
export function shown(figure: Hundredths): string {
  const cents = figure % 100;
  let rest = String((figure - cents) / 100);
  let groups = '';
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups = `,${rest.slice(-3)}${groups}`;
  return `${rest}${groups}.${cents < 10 ? '0' : ''}${cents}`;
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
  const cut = part <= exactTimesTenThousand ? Math.floor((part * 10_000) / whole) : cutLarge(part, whole);
  const after = cut % 100;
  return `${(cut - after) / 100}.${after < 10 ? '0' : ''}${after}%`;
}

/** Above it, part × 10,000 is no longer a safe integer. */
const exactTimesTenThousand = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

const cutLarge = (part: Hundredths, whole: Hundredths): number => Number((BigInt(part) * 10_000n) / BigInt(whole));
