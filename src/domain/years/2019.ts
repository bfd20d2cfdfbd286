import { defaultDirectMarks } from '../registration/directMark.ts';
import { decisions } from './decisions.ts';
import { type YearPlan } from './yearPlan.ts';

/** 2019, Guangdong and Guangzhou. The batch days are Sundays; a deadline day counts to its end. */
export const plan2019: YearPlan = {
  ...decisions,
  year: 2019,
  edition: '2017',
  serial: 1,
  source: '穗科函〔2019〕492号',
  window: {
    opensOn: '2019-04-02',
    closesOn: '2019-08-18',
    source: '穗科函〔2019〕492号：通知印发日至第四批提交截止日'
  },
  batches: {
    submitBy: ['2019-04-14', '2019-05-19', '2019-06-16', '2019-08-18'],
    source: '穗科函〔2019〕492号 三（一）至（四）'
  },
  publicityFiles: { by: null, source: '穗科函〔2019〕492号 二（四）：按批次公示' },
  correction: { deadline: '2019-08-18', workingDaysBefore: 5, source: '穗科函〔2019〕492号 三（四）' },
  siteVisit: { triggers: [], source: '2019 年通知未规定' },
  spotCheck: { minimumBasisPoints: 500, pool: 'year', due: null, source: '穗科函〔2019〕492号 五（三）：不低于 5%' },
  yearEnd: { reportDue: null, source: '2019 年通知未规定' },
  authority: {
    torch: '科学技术部火炬高技术产业开发中心',
    province: '省级科技管理部门',
    source: '穗科函〔2019〕492号 二'
  },
  directMarks: defaultDirectMarks
};
