import { defaultDirectMarks } from '../registration/directMark.ts';
import { decisions } from './decisions.ts';
import { type YearPlan } from './yearPlan.ts';

const notice = '2025 年度科技型中小企业评价工作通知';

export const plan2025: YearPlan = {
  ...decisions,
  year: 2025,
  edition: '2022',
  serial: 1,
  source: notice,
  window: { opensOn: '2025-06-30', closesOn: '2025-09-30', source: notice },
  batches: { submitBy: ['2025-07-31', '2025-08-31', '2025-09-30'], source: `${notice}（广东省：7、8、9 月末）` },
  publicityFiles: { by: '2025-10-31', source: notice },
  siteVisit: {
    triggers: [
      { when: 'few-employees', employeesAtMost: 5 },
      { when: 'many-science-staff', percentAtLeast: 90, employeesAtLeast: 50 },
      { when: 'bad-record', withinYears: 3 },
      { when: 'first-time' }
    ],
    source: notice
  },
  spotCheck: { minimumBasisPoints: 500, pool: 'year', due: '2025-12-15', source: notice },
  yearEnd: { reportDue: '2025-12-31', source: notice },
  authority: { torch: '工业和信息化部火炬高技术产业开发中心', province: '省级科技管理部门', source: notice },
  directMarks: defaultDirectMarks
};
