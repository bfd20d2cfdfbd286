import { defaultDirectMarks } from '../registration/directMark.ts';
import { decisions } from './decisions.ts';
import { type YearPlan } from './yearPlan.ts';

/** 2021, the whole country. */
export const plan2021: YearPlan = {
  ...decisions,
  year: 2021,
  edition: '2017',
  serial: 1,
  source: '国科火字〔2021〕11号',
  window: {
    opensOn: '2021-01-01',
    closesOn: '2021-10-20',
    source: '国科火字〔2021〕11号 一.2：受理截止 10 月 20 日；通知未定起始日，年初起受理为本平台约定'
  },
  batches: { submitBy: [], source: '国科火字〔2021〕11号 一.3：由省级科技管理部门分批次安排' },
  publicityFiles: { by: '2021-10-31', source: '国科火字〔2021〕11号 一.3' },
  siteVisit: { triggers: [], source: '2021 年通知未规定' },
  spotCheck: { minimumBasisPoints: 500, pool: 'year', due: null, source: '国科火字〔2017〕144号：不低于 5%' },
  yearEnd: { reportDue: '2021-11-19', source: '国科火字〔2021〕11号 三.3' },
  authority: {
    torch: '科学技术部火炬高技术产业开发中心',
    province: '省级科技管理部门',
    source: '国科火字〔2021〕11号'
  },
  directMarks: defaultDirectMarks
};
