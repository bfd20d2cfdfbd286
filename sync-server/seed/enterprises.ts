import { makeCreditCode } from '#domain/enterprise/creditCode.ts';
import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import { fullDivisionName } from '#domain/enterprise/division.ts';
import { type EnterpriseRecord } from '../storage/storage.ts';
import { bodies, bodyOf, provinceCode } from './bodies.ts';
import { companyNames, personName } from './names.ts';
import { type Random } from './random.ts';
import { trades, type Trade } from './trades.ts';

/** A made-up enterprise and what it does. */
export type SeedEnterprise = EnterpriseRecord & { trade: Trade };

const divisions = bodies.flatMap((body) => body.divisions);
const roads = ['观澜路', '创智路', '临汀路', '砚石路', '望海路', '科源路', '平江路', '云岭大道'];
/** Digits and the letters a credit code may have. */
const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** So many enterprises of 岭海省; `youngAt` says which of them were founded in the year of filing. */
export function makeEnterprises(random: Random, count: number, isYoung: (at: number) => boolean): SeedEnterprise[] {
  const nameOf = companyNames(random);
  return Array.from({ length: count }, (_, at) => {
    const trade = random.pick(trades);
    const division = random.pick(divisions);
    const road = `${random.pick(roads)}${random.whole(1, 199)}号`;
    return {
      enterpriseId: random.uuid(),
      name: nameOf(trade.words),
      creditCode: makeCreditCode(`91${division}`, `MA${random.text(6, codeSigns)}`),
      division,
      foundedOn: isYoung(at) ? `2026-01-${twoDigits(random.whole(4, 28))}` : oldDay(random),
      legalRepresentative: personName(random),
      contactName: personName(random),
      // No place has this area code.
      contactPhone: `0490-556${String(at).padStart(4, '0')}`,
      contactEmail: `contact${at + 1}@kexiao-demo.example`,
      address: `${fullDivisionName(division, demoDivisions)}${road}`,
      bodyId: bodyOf(division).id,
      provinceCode,
      trade
    };
  });
}

const oldDay = (random: Random): string =>
  `${random.whole(2009, 2023)}-${twoDigits(random.whole(1, 12))}-${twoDigits(random.whole(1, 28))}`;
const twoDigits = (number: number): string => String(number).padStart(2, '0');
