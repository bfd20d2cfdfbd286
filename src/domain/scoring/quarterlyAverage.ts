/** One quarter's figures at its start and end, in 人; null before the enterprise existed. */
export type Quarter = readonly [start: number, end: number] | null;

/**
 * 职工总数 and 科技人员: the mean over the quarters that count of (start + end) / 2, rounded half up to two decimals, as
 * exchange text. The founding quarter has start 0. No quarter at all is refused by throwing: there is no mean of nothing.
 */
export function quarterlyAverage(quarters: readonly Quarter[]): string {
  const counted = quarters.filter((quarter) => quarter !== null);
  if (counted.length === 0) throw new RangeError('no quarter to average');
  // Figures carry at most two decimals, so hundredths are whole; doubled once more for the halves.
  const doubled = counted.reduce((sum, [start, end]) => sum + Math.round(start * 100) + Math.round(end * 100), 0);
  const halves = counted.length * 2;
  const rounded = Math.floor((doubled * 2 + halves) / (halves * 2));
  const after = String(rounded % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(rounded / 100)}${after && `.${after}`}`;
}
