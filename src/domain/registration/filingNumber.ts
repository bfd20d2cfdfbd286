/** What the twenty-two digits of a 系统填报号 say. */
export type FilingNumber = { year: number; division: string; serial: number };

const lastFilingSerial = 999_999_999_999;

/** 系统填报号: year 4, division 6, serial 12; given with the first accepted submission (信息表 封面). */
export function composeFilingNumber({ year, division, serial }: FilingNumber): string {
  const text = `${year}${division}${String(serial).padStart(12, '0')}`;
  if (!Number.isInteger(serial) || serial < 1 || serial > lastFilingSerial || !/^\d{22}$/.test(text))
    throw new RangeError(`not a filing number: ${text}`);
  return text;
}

/** The parts of a filing number, or nothing when the text is none. */
export function readFilingNumber(text: string): FilingNumber | undefined {
  const [, year, division = '', serial] = /^(\d{4})(\d{6})(\d{12})$/.exec(text) ?? [];
  return Number(serial) > 0 ? { year: Number(year), division, serial: Number(serial) } : undefined;
}
