const patentKinds = ['inventionPatent', 'utilityModel', 'design'];

/** Whether an authorisation number looks like its kind's numbers; kinds without a known format always do. */
export function rightNumberLooksRight(kind: unknown, number: string): boolean {
  const bare = number.replace(/[\s－-]/g, '').toUpperCase();
  if (typeof kind !== 'string') return true;
  if (patentKinds.includes(kind)) return isPatentNumber(bare);
  if (kind === 'softwareCopyright') return /^(软著登字第)?\d{4}SR\d{6,7}号?$/.test(bare);
  if (kind === 'icLayout') return /^BS\.?\d{9}$/.test(bare);
  return true;
}

/** 高企 certificate: GR, four figures of the year, two of the area, six of the serial. */
export const isHnteNumber = (number: string): boolean => /^GR\d{12}$/.test(number.replace(/\s/g, '').toUpperCase());

/** ZL is optional, so is the dot; the last figure checks the 8 (until 2003) or 12 before it. */
function isPatentNumber(bare: string): boolean {
  const found = /^(?:ZL)?(\d{8}|\d{12})\.?([\dX])$/.exec(bare);
  if (!found) return false;
  const [, digits = '', check] = found;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * ((at % 8) + 2), 0);
  return check === (sum % 11 === 10 ? 'X' : String(sum % 11));
}
