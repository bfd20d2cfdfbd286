/** What is wrong with a code; the first of these that applies, or nothing. */
export type CreditCodeFault = 'length' | 'alphabet' | 'check-digit' | 'organisation-check';

/** The characters of a 统一社会信用代码 in the order of their values: no I, O, S, V, Z (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Weights 3^i mod 31 of the first seventeen characters (GB 32100-2015). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** An organisation code counts its letters straight on from A = 10 (GB 11714-1997). */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** As people type it: spaces around it, full-width characters and small letters are forgiven. */
export function normaliseCreditCode(typed: string): string {
  return typed
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[a-z]/g, (small) => small.toUpperCase());
}

/**
 * The first thing wrong with a 统一社会信用代码, or null. Real codes exist whose check digit fails, so the form only
 * warns of `check-digit` and `organisation-check`.
 */
export function creditCodeFault(typed: string): CreditCodeFault | null {
  const code = normaliseCreditCode(typed);
  const characters = [...code];
  if (characters.length !== 18) return 'length';
  if (characters.some((character) => !alphabet.includes(character))) return 'alphabet';
  if (code[17] !== checkDigit(code.slice(0, 17))) return 'check-digit';
  if (code[16] !== organisationCheck(code.slice(8, 16))) return 'organisation-check';
  return null;
}

/** A sound code from the registering office and division (8) and an organisation's number (8): for made-up enterprises. */
export function makeCreditCode(prefix: string, organisation: string): string {
  const given = prefix + organisation;
  if (prefix.length !== 8 || organisation.length !== 8 || [...given].some((each) => !alphabet.includes(each)))
    throw new RangeError(`not the start of a credit code: ${prefix} ${organisation}`);
  const seventeen = given + organisationCheck(organisation);
  return seventeen + checkDigit(seventeen);
}

function checkDigit(seventeen: string): string {
  const rest = weigh(seventeen, weights, alphabet) % 31;
  return alphabet.charAt((31 - rest) % 31);
}

function organisationCheck(eight: string): string {
  const check = 11 - (weigh(eight, organisationWeights, organisationAlphabet) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

const weigh = (text: string, by: readonly number[], values: string): number =>
  by.reduce((sum, weight, at) => sum + weight * values.indexOf(text.charAt(at)), 0);
