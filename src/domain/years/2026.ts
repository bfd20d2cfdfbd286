import { defaultDirectMarks } from '../registration/directMark.ts';
import { decisions } from './decisions.ts';
import { type YearPlan } from './yearPlan.ts';

const notice = '2026 年度科技型中小企业评价工作通知';

export const plan2026: YearPlan = {
  ...decisions,
  year: 2026,
  edition: '2022',
  serial: 1,
  source: notice,
  window: { opensOn: '2026-06-01', closesOn: '2026-08-31', source: notice },
  batches: { submitBy: ['2026-06-30', '2026-07-31', '2026-08-31'], source: `${notice}：每月月末` },
  publicityFiles: { by: '2026-10-15', source: `${notice}（广东省）` },
  siteVisit: {
    triggers: [
      { when: 'few-employees', employeesAtMost: 5 },
      { when: 'no-ip' },
      { when: 'low-rd-expense', below: 10 },
      { when: 'bad-record', withinYears: 3 },
      { when: 'first-time' }
    ],
    source: notice
  },
  spotCheck: { minimumBasisPoints: 500, pool: 'batch', due: null, source: `${notice}：每批不低于 5%` },
  yearEnd: { reportDue: null, source: `${notice}未规定` },
  authority: { torch: '工业和信息化部火炬高技术产业开发中心', province: '省级科技管理部门', source: notice },
  directMarks: defaultDirectMarks
};
