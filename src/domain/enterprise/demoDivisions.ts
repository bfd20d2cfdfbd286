import { type DivisionList } from './division.ts';

/**
 * 岭海省, which does not exist: GB/T 2260 has given 49 to nobody. Demonstration and training data live here, and a
 * number with such a division is never taken for a real one.
 */
export const demoDivisions: DivisionList = new Map([
  ['490000', '岭海省'],
  ['490100', '云浦市'],
  ['490102', '东澜区'],
  ['490103', '西澜区'],
  ['490121', '禾州县'],
  ['490171', '云浦高新区'],
  ['490200', '汀州市'],
  ['490202', '汀东区'],
  ['490203', '汀西区'],
  ['490281', '棠溪市']
]);
