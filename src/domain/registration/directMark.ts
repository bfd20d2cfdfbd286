/** The four ways of direct confirmation (评价办法第八条). */
export type DirectItem = 'hnte' | 'nationalAward' | 'ministerialLab' | 'ledStandard';

/** 直接确认标识: what the digit says; the first row that holds gives it. */
export type DirectMarkRow = { item: DirectItem; mark: string; source: string };

/** Registered by its score. */
export const byScoreMark = '0';

const ours = '本平台约定：公开文件未说明直接确认标识的含义';

/** The table of a year plan that has no other. */
export const defaultDirectMarks: readonly DirectMarkRow[] = [
  { item: 'hnte', mark: '1', source: ours },
  { item: 'nationalAward', mark: '2', source: ours },
  { item: 'ministerialLab', mark: '3', source: ours },
  { item: 'ledStandard', mark: '4', source: ours }
];

/** The mark of an enterprise with these direct items: the first row of the table that holds, 0 for none. */
export function directMark(items: readonly DirectItem[], table: readonly DirectMarkRow[] = defaultDirectMarks): string {
  return table.find(({ item }) => items.includes(item))?.mark ?? byScoreMark;
}
