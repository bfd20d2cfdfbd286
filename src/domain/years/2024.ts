import { defaultDirectMarks } from '../registration/directMark.ts';
import { decisions } from './decisions.ts';
import { type YearPlan } from './yearPlan.ts';

const notice = '2024 年度科技型中小企业评价工作通知';

export const plan2024: YearPlan = {
  ...decisions,
  year: 2024,
  edition: '2022',
  serial: 1,
  source: notice,
  window: { opensOn: '2024-06-27', closesOn: '2024-09-30', source: notice },
  batches: { submitBy: [], source: `${notice}：由省级科技管理部门安排` },
  publicityFiles: { by: '2024-10-31', source: notice },
  siteVisit: {
    triggers: [
      { when: 'few-employees', employeesAtMost: 5 },
      { when: 'many-science-staff', percentAtLeast: 90, employeesAtLeast: 50 },
      { when: 'bad-record', withinYears: 3 }
    ],
    source: notice
  },
  spotCheck: { minimumBasisPoints: 500, pool: 'year', due: '2024-12-15', source: notice },
  yearEnd: { reportDue: '2024-12-31', source: notice },
  authority: { torch: '工业和信息化部火炬高技术产业开发中心', province: '省级科技管理部门', source: notice },
  directMarks: defaultDirectMarks
};
