/** 1900 → 1,900.00 as figures are shown to people; what is no figure is shown as it is. */
export function figureShown(figure: string): string {
  const [, sign, whole, after = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(figure) ?? [];
  if (whole === undefined) return figure;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${after.padEnd(2, '0')}`;
}
