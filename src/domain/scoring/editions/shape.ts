/** One step of a ladder: reached when part ÷ whole is at least `percent` (含). */
export type Rung = { percent: number; points: number };

/** The conditions of article 6 an enterprise answers with yes or no, and the answer that stands in the way. */
export type ConditionRule = {
  name: ConditionName;
  /** The answer that is an obstacle. */
  stops: boolean;
  obstacle: ObstacleCode;
};

export const conditionNames = [
  'residentEnterprise',
  'auditedTaxCollection',
  'restrictedIndustry',
  'majorIncident',
  'listedAbnormal'
] as const;
export type ConditionName = (typeof conditionNames)[number];

/** Every obstacle, in the order in which they are told. */
export const obstacleCodes = [
  'not-resident',
  'not-audited-collection',
  'employees-over-limit',
  'revenue-over-limit',
  'assets-over-limit',
  'restricted-industry',
  'major-incident',
  'listed-abnormal',
  'science-staff-zero',
  'score-below-60'
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** The rules of one version of the Measure and its guide. Immutable: a dossier keeps its edition for ever. */
export type Edition = {
  edition: '2017' | '2022';
  source: string;
  years: { from: number; to: number };
  /** Inclusive, in hundredths of 人 and 万元. */
  limits: { employees: number; revenue: number; totalAssets: number };
  passMark: number;
  /** Highest first. */
  scienceStaff: readonly Rung[];
  rdByRevenue: readonly Rung[];
  rdByCosts: readonly Rung[];
  ip: { classOne: number; classTwo: readonly { count: number; points: number }[] };
  conditions: readonly ConditionRule[];
  articles: { indicators: string; conditions: string; direct: string };
};
