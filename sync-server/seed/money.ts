/** Amounts are whole numbers of 0.01 万元 while they are made up. */
export function money(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = Math.abs(Math.round(hundredths));
  const rest = String(whole % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(whole / 100)}${rest && `.${rest}`}`;
}

/** A whole split into so many parts, the last taking what is left. */
export function split(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const parts = shares.slice(0, -1).map((share) => Math.floor((whole * share) / sum));
  return [...parts, whole - parts.reduce((total, part) => total + part, 0)];
}
