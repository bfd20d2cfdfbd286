import { type Random } from './random.ts';

export type RightKind = 'inventionPatent' | 'utilityModel' | 'design' | 'softwareCopyright';

/** A number in its kind's form. Patents have a 4 where real ones have 1, 2 or 3, so that it is nobody's. */
export function rightNumber(random: Random, kind: RightKind, year: number): string {
  const serial = random.text(7, '0123456789');
  if (kind === 'softwareCopyright') return `${year}SR${serial}`;
  const twelve = `${year}4${serial}`;
  return `ZL${twelve}.${patentCheck(twelve)}`;
}

/** Weights 2 to 9 and again from 2; the rest of eleven, ten being X. */
function patentCheck(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * ((at % 8) + 2), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
