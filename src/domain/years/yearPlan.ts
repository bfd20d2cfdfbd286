import { type Day } from '../day.ts';
import { type CountFrom } from '../publicity/period.ts';
import { type DirectMarkRow } from '../registration/directMark.ts';

/** Where a row comes from: a notice's article, or 本平台约定 where no text settles it. */
type Sourced<Row> = Row & { source: string };

/** When the body must visit the enterprise before publicity. A trigger asks for a visit, it does not reject. */
export type SiteVisitTrigger =
  | { when: 'few-employees'; employeesAtMost: number }
  | { when: 'many-science-staff'; percentAtLeast: number; employeesAtLeast: number }
  | { when: 'bad-record'; withinYears: number }
  | { when: 'first-time' }
  | { when: 'no-ip' }
  /** In 万元. */
  | { when: 'low-rd-expense'; below: number };

/**
 * What an evaluation year's notices fix: days, periods, rates, names. A dossier keeps the plan it was filed under; a
 * new year is a new file, and a change to a running year is a new plan with a higher `serial`, put in the log.
 */
export type YearPlan = {
  year: number;
  /** The scoring rules: `2017` until 2021, `2022` since. */
  edition: '2017' | '2022';
  serial: number;
  source: string;
  /** First and last day for a first submission, both included. */
  window: Sourced<{ opensOn: Day; closesOn: Day }>;
  /** Last days of submission for each batch; empty where the province sets them. */
  batches: Sourced<{ submitBy: readonly Day[] }>;
  /** The day by which the last 公示文件 is out, or null: after each batch. */
  publicityFiles: Sourced<{ by: Day | null }>;
  /** Last day for a corrected form; null: so many working days before the publicity files are due. */
  correction: Sourced<{ deadline: Day | null; workingDaysBefore: number }>;
  publicity: Sourced<{ days: number; countFrom: CountFrom; cutoffHour: number }>;
  review: Sourced<{ dueWorkingDays: number }>;
  /** Hours for which the day the form came in counts while its files are still arriving. */
  upload: Sourced<{ graceHours: number }>;
  siteVisit: Sourced<{ triggers: readonly SiteVisitTrigger[] }>;
  spotCheck: Sourced<{ minimumBasisPoints: number; pool: 'year' | 'batch'; due: Day | null }>;
  complaints: Sourced<{ dueWorkingDays: number }>;
  /** 年度工作报告 and 典型案例. */
  yearEnd: Sourced<{ reportDue: Day | null }>;
  authority: Sourced<{ torch: string; province: string }>;
  directMarks: readonly DirectMarkRow[];
};
