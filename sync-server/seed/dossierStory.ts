import { addDays, daysBetween, type Day } from '#domain/day.ts';
import { cellOf } from '#domain/form/box.ts';
import { snapshotOf } from '#domain/form/snapshot.ts';
import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { type FileRef, type Section, type Snapshot } from '#domain/workflow/dossier.ts';
import { type Actor } from '../usecases/office.ts';
import { type Actors } from './actors.ts';
import { type Course, type SeedCase } from './courses.ts';
import { evidenceOf, type Specimen } from './evidence.ts';
import { informationForm } from './formSections.ts';
import { inOfficeHours, workingDaysLater, type Happening } from './timeline.ts';

/** Who acts in the demonstration. */
export type Cast = {
  enterprise(enterpriseId: string): Actor;
  reviewer(bodyId: string): Actor;
  province: Actor;
};

export type Stage = {
  actors: Actors;
  cast: Cast;
  specimens: readonly Specimen[];
  /** Stores the bytes of proofs and tells the office, as uploads do. */
  upload(files: readonly FileRef[]): Promise<void>;
  /** Only who can sign in will ever open the draft behind a submitted form. */
  hasAccount(enterpriseId: string): boolean;
};

/** In which days a dossier of this course was sent in; later steps follow in working days. */
const sentIn: Record<Course, [from: Day, to: Day]> = {
  registered: ['2026-06-01', '2026-06-16'],
  revoked: ['2026-06-02', '2026-06-12'],
  inPublicity: ['2026-06-22', '2026-07-16'],
  recommended: ['2026-07-13', '2026-07-24'],
  rejected: ['2026-07-13', '2026-07-20'],
  reviewPassed: ['2026-07-20', '2026-07-31'],
  returned: ['2026-07-20', '2026-07-29'],
  resubmitted: ['2026-07-15', '2026-07-22'],
  submitted: ['2026-07-29', '2026-08-07'],
  withdrawn: ['2026-07-06', '2026-07-17'],
  draft: ['2026-07-20', '2026-08-07'],
  expiredDraft: ['2025-07-14', '2025-09-12'],
  expiredReturned: ['2025-08-11', '2025-09-05']
};

const passed: readonly Course[] = ['registered', 'revoked', 'inPublicity', 'recommended', 'rejected', 'reviewPassed'];
const recommended: readonly Course[] = ['registered', 'revoked', 'inPublicity', 'recommended', 'rejected'];
const corrected: readonly Course[] = ['returned', 'resubmitted', 'expiredReturned'];
const neverSent: readonly Course[] = ['draft', 'expiredDraft'];

/** Everything that happens to one dossier up to its own course's end; batches come on top. */
export function dossierStory(stage: Stage, { course, enterprise }: SeedCase): Happening[] {
  const { actors, cast, specimens } = stage;
  const { random } = actors;
  const [from, to] = sentIn[course];
  const year = Number(from.slice(0, 4));
  const subjectId = dossierIdOf(enterprise.enterpriseId, year, 1);
  const sent = addDays(from, random.whole(0, daysBetween(from, to)));
  const form = informationForm(random, enterprise, { year, edition: '2022', filledOn: sent });
  const files = evidenceOf(random, specimens);
  const owner = cast.enterprise(enterprise.enterpriseId);
  const reviewer = cast.reviewer(enterprise.bodyId);
  const on = (day: Day, act: () => Promise<void>): Happening => ({ at: inOfficeHours(random, day), act });
  const submit = () => actors.wish(owner, { step: 'submit', subjectId, form: snapshot(form), files });

  if (neverSent.includes(course)) return [on(sent, () => actors.draft(owner, halfDone(form), subjectId))];

  const story = [
    on(sent, async () => {
      await actors.draft(owner, stage.hasAccount(enterprise.enterpriseId) ? form : begun(form), subjectId);
      await actors.files(owner, subjectId, files);
      await stage.upload(files);
      await submit();
    })
  ];
  const reviewed = workingDaysLater(sent, random.whole(2, 5));
  if (course === 'withdrawn') story.push(on(reviewed, () => actors.wish(owner, { step: 'withdraw', subjectId })));
  if (corrected.includes(course))
    story.push(on(reviewed, () => actors.wish(reviewer, { step: 'return', subjectId, form: faultySheet(form) })));
  if (course === 'resubmitted') story.push(on(workingDaysLater(reviewed, random.whole(2, 6)), submit));
  if (passed.includes(course))
    story.push(on(reviewed, () => actors.wish(reviewer, { step: 'passReview', subjectId, form: soundSheet(form) })));
  const sentUp = workingDaysLater(reviewed, 1);
  if (recommended.includes(course))
    story.push(on(sentUp, () => actors.wish(reviewer, { step: 'recommend', subjectId })));
  if (course === 'rejected')
    story.push(
      on('2026-08-06', () =>
        actors.wish(cast.province, {
          step: 'reject',
          subjectId,
          form: decision(form, '经实地核查，研发费用与生产费用未分别核算，不予入库。')
        })
      )
    );
  return story;
}

const snapshot = ({ kind, edition, year, sections }: Snapshot) => snapshotOf(kind, edition, year, sections);

/** A draft as it is left on a Friday evening: the people and the cover are still to be filled in. */
function halfDone(form: Snapshot): Snapshot {
  const { basics, conditions, finances, projects, ip } = form.sections;
  return { ...form, sections: { basics, conditions, finances, projects, ip } as Record<string, Section> };
}

/** The first section, which opens the dossier. */
const begun = (form: Snapshot): Snapshot => ({ ...form, sections: { basics: form.sections.basics ?? {} } });

const sheet = ({ edition, year }: Snapshot, fields: Section) =>
  snapshotOf('reviewSheet', edition, year, { sheet: fields });

const soundSheet = (form: Snapshot) =>
  sheet(form, { complete: true, consistent: true, sealed: true, otherProblem: false });

/** A return with two reasons at their boxes: a headcount and the first project. */
function faultySheet(form: Snapshot): Snapshot {
  const [project] = form.sections.projects?.projects as { rowId: string }[];
  const reasons = [
    {
      rowId: 'reason-1',
      order: 'V',
      box: 'people.employeesQ4End',
      code: 'differs-from-evidence',
      words: '四季度末职工数与职工人数统计表不一致，请核对后改为统计表上的数。'
    },
    {
      rowId: 'reason-2',
      order: 'W',
      box: cellOf('projects', project!.rowId, 'rdExpense'),
      code: 'rd-mixed-with-production',
      words: '该项目归集的费用含生产用料，请按辅助账剔除后重新填报，并补传辅助账汇总表。'
    }
  ];
  return sheet(form, { complete: true, consistent: false, sealed: true, otherProblem: false, reasons });
}

/** The province's reason, in words. */
const decision = ({ edition, year }: Snapshot, words: string): Snapshot => ({
  kind: 'decision',
  edition,
  year,
  sections: { decision: { words } }
});
