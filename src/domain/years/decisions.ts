import { type YearPlan } from './yearPlan.ts';

/**
 * Rows no text settles, decided by this project. Plans of past years read them too, so they are never edited: a year
 * that wants another value writes its own row.
 */
export const decisions = {
  correction: { deadline: null, workingDaysBefore: 5, source: '本平台约定：公示文件发布截止日前 5 个工作日' },
  publicity: {
    days: 10,
    countFrom: 'start',
    cutoffHour: 18,
    source: '评价办法：公示 10 个工作日；自公示当日起算、18 时后次日起算为本平台约定'
  },
  review: { dueWorkingDays: 5, source: '本平台约定：批次截止后 5 个工作日（参照广东省 2025 年做法）' },
  upload: { graceHours: 0, source: '本平台约定：材料全部到达之日为提交日' },
  complaints: { dueWorkingDays: 15, source: '本平台约定' }
} as const satisfies Partial<YearPlan>;
