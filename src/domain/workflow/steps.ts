import { type Role } from '../roles/roles.ts';
import {
  batchIsFrozenElsewhere,
  correctionIsOver,
  decisionHasNoWords,
  formIsIncomplete,
  formDoesNotQualify,
  firstPageIsMissing,
  publicityIsRunning,
  publicityNotOpened,
  reasonIsMissing,
  reviewIsIncomplete,
  reviewFindsFault,
  reviewFindsNoFault,
  revocationReasonIsMissing,
  windowIsShut,
  windowStillRuns,
  correctionStillRuns,
  type Check
} from './checks.ts';
import { type Status } from './dossier.ts';

/** One act of the process: where it starts, where it leads, who may, what stops it. */
export type Step = {
  from: readonly Status[];
  to: Status;
  /** `server` acts by due date. */
  by: readonly (Role | 'server')[];
  /** Named checks; the first that answers stops the step. */
  unless: readonly Check[];
  /** The legal basis, shown beside the step. */
  source: string;
};

/** 评价流程, whole. Screens offer what this table allows; the server refuses the rest. [N19 二, N21 一] */
export const steps = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['enterprise', 'clerk'],
    unless: [windowIsShut, correctionIsOver, formIsIncomplete, formDoesNotQualify, firstPageIsMissing],
    source: 'N19 二(二)2'
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['reviewer'],
    unless: [reviewIsIncomplete, reviewFindsNoFault, reasonIsMissing],
    source: 'N19 二(三)'
  },
  passReview: {
    from: ['submitted'],
    to: 'reviewPassed',
    by: ['reviewer'],
    unless: [reviewIsIncomplete, reviewFindsFault],
    source: 'N19 二(三)'
  },
  recommend: { from: ['reviewPassed'], to: 'recommended', by: ['reviewer'], unless: [], source: 'N19 二(四)' },
  sendBack: {
    from: ['recommended'],
    to: 'submitted',
    by: ['province'],
    unless: [decisionHasNoWords],
    source: 'N19 二(四)'
  },
  batch: {
    from: ['recommended'],
    to: 'batched',
    by: ['province'],
    unless: [batchIsFrozenElsewhere],
    source: 'N19 二(四)'
  },
  publicize: { from: ['batched'], to: 'publicized', by: ['province'], unless: [], source: 'N19 二(四)' },
  register: {
    from: ['publicized'],
    to: 'registered',
    by: ['province'],
    unless: [publicityNotOpened, publicityIsRunning],
    source: 'N19 二(五)'
  },
  reject: {
    from: ['submitted', 'reviewPassed', 'recommended', 'publicized'],
    to: 'rejected',
    by: ['province'],
    unless: [decisionHasNoWords],
    source: 'N19 二(五)'
  },
  withdraw: {
    from: ['draft', 'submitted', 'returned'],
    to: 'withdrawn',
    by: ['enterprise'],
    unless: [],
    source: 'decision'
  },
  expire: {
    from: ['draft', 'returned'],
    to: 'expired',
    by: ['server'],
    unless: [windowStillRuns, correctionStillRuns],
    source: 'decision'
  },
  revoke: {
    from: ['registered'],
    to: 'revoked',
    by: ['province'],
    unless: [revocationReasonIsMissing],
    source: '办法第十五条, N19 五(三)'
  }
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as StepName[];
