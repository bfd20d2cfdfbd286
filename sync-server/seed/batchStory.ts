import { dossierIdOf, uuid5 } from '#domain/proofs/uuid5.ts';
import { type FormKind, type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import { type IntentStep } from '#protocol/sync.ts';
import { type Actor } from '../usecases/office.ts';
import { type Actors } from './actors.ts';
import { type Course, type SeedCase } from './courses.ts';
import { inOfficeHours, type Happening } from './timeline.ts';

/** The two officers of the province: one freezes and draws, the other opens and announces. */
export type Officers = { first: Actor; second: Actor };

const year = 2026;
const firstBatch = uuid5('demo|batch|2026|1');
const secondBatch = uuid5('demo|batch|2026|2');
const spotCheck = uuid5('demo|draw|2026|1');

/** The province's acts: a first batch announced and drawn from, three revocations, a second batch in publicity. */
export function batchStory(actors: Actors, { first, second }: Officers, cases: readonly SeedCase[]): Happening[] {
  const act = (day: string, who: Actor, step: IntentStep, subjectId: string, form?: Snapshot): Happening => ({
    at: inOfficeHours(actors.random, day),
    act: () => actors.wish(who, { step, subjectId, form })
  });
  const idsOf = (...courses: Course[]) =>
    cases
      .filter(({ course }) => courses.includes(course))
      .map(({ enterprise }) => dossierIdOf(enterprise.enterpriseId, year, 1));
  const revocations = idsOf('revoked').map((id, at) => {
    const [reason, words] = reasons[at % reasons.length]!;
    return act('2026-08-05', second, 'revoke', id, form('revocation', 'decision', { reason, words }));
  });
  return [
    act('2026-06-29', first, 'batch', firstBatch, listOf(idsOf('registered', 'revoked'))),
    act('2026-07-01', second, 'publicize', firstBatch),
    act('2026-07-15', second, 'register', firstBatch),
    act('2026-07-20', first, 'commitDraw', spotCheck, form('drawCommitment', 'commitment', commitment)),
    act('2026-07-27', first, 'draw', spotCheck, form('drawSeed', 'seed', { values: seed })),
    act('2026-07-30', first, 'batch', secondBatch, listOf(idsOf('inPublicity'))),
    act('2026-08-03', second, 'publicize', secondBatch),
    ...revocations
  ];
}

const form = (kind: FormKind, section: string, fields: Section): Snapshot => ({
  kind,
  edition: '2022',
  year,
  sections: { [section]: fields }
});

const listOf = (dossierIds: string[]) => form('batchList', 'list', { dossierIds });

const commitment: Section = {
  batchId: firstBatch,
  rateBasisPoints: 500,
  strata: 'none',
  seedRule: '岭海省体育彩票（虚构）2026年7月25日第2026085期开奖号码，一行一个数，按开出的顺序'
};
const seed = ['07', '12', '19', '23', '30', '04', '11'];

const reasons = [
  ['no-longer-qualifies', '变更后职工总数超过 500 人，不再符合条件。'],
  ['serious-fraud', '抽查发现研发费用辅助账系事后编制，与凭证不符。'],
  ['listed', '已被列入严重违法失信名单。']
] as const;
