import { type AuthorityRecord, type BodyRecord } from '../storage/storage.ts';

/** 岭海省, which does not exist. */
export const provinceCode = '490000';

export const authority: AuthorityRecord = { provinceCode, name: '岭海省科学技术厅' };

/** The evaluation bodies; each district, county and development zone is in one jurisdiction. */
export const bodies: readonly BodyRecord[] = [
  {
    id: 'body-490100',
    name: '云浦市科技评价中心',
    provinceCode,
    divisions: ['490102', '490103', '490121'],
    phone: '0490-5550100',
    address: '岭海省云浦市东澜区观澜路1号'
  },
  {
    id: 'body-490171',
    name: '云浦高新区科技服务中心',
    provinceCode,
    divisions: ['490171'],
    phone: '0490-5550171',
    address: '岭海省云浦高新区创智路8号'
  },
  {
    id: 'body-490200',
    name: '汀州市生产力促进中心',
    provinceCode,
    divisions: ['490202', '490203', '490281'],
    phone: '0491-5550200',
    address: '岭海省汀州市汀东区临汀路6号'
  }
];

/** The body of a division of 岭海省. */
export function bodyOf(division: string): BodyRecord {
  const body = bodies.find(({ divisions }) => divisions.includes(division));
  if (!body) throw new RangeError(`no body has ${division}`);
  return body;
}
