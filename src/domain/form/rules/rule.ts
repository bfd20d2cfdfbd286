import { type Fault, type FaultCode } from '../field.ts';
import { type BoxName, type Filing, type Sections } from '../reading.ts';

/** A rule across boxes: what it finds wrong in a whole form. A box that is blank or faulty in itself says nothing here. */
export type Rule = (sections: Sections, filing: Filing) => Fault[];

/** One fault at a box, or none when the claim does not hold. */
export function faultWhen(wrong: boolean, box: BoxName, code: FaultCode, facts?: Fault['facts']): Fault[] {
  return wrong ? [{ box, section: box.split('.')[0] ?? '', code, ...(facts && { facts }) }] : [];
}

/** The same at a cell of a table. */
export function faultInRow(
  wrong: boolean,
  [section, box]: readonly [section: string, box: string],
  code: FaultCode,
  facts?: Fault['facts']
): Fault[] {
  return wrong ? [{ box, section, code, ...(facts && { facts }) }] : [];
}
