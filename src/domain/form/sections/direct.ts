import { type FormSection } from '../field.ts';

const source = '办法第八条；信息表 表七';
const evidence = ['directConfirmation'] as const;
const claimed = (claim: string) => ({ field: 'claims', is: [claim] });
const hnte = claimed('hnte');
const award = claimed('nationalAward');
const lab = claimed('ministerialLab');
const standard = claimed('ledStandard');

const rank = (last: number) =>
  Array.from({ length: last }, (_, index) => ({ value: String(index + 1), label: `第${index + 1}` }));

/** 表七 直接确认条件: any one that holds replaces the score of 60. */
export const direct = {
  ordinal: '表七',
  title: '直接确认条件',
  fields: {
    hasClaim: {
      number: '7.01',
      label: '符合直接确认条件',
      kind: 'yesNo',
      source: '办法第八条',
      required: true
    },
    claims: {
      number: '7.02',
      label: '符合哪几项',
      kind: 'choices',
      source: '办法第八条',
      required: false,
      requiredWhen: { field: 'hasClaim', is: [true] },
      options: [
        { value: 'hnte', label: '有效期内的高新技术企业' },
        { value: 'nationalAward', label: '近五年获国家级科技奖励，排名前三' },
        { value: 'ministerialLab', label: '经认定的省部级以上研发机构' },
        { value: 'ledStandard', label: '近五年主导制定国际、国家或行业标准' }
      ],
      evidence
    },
    hnteNumber: {
      number: '7.03',
      label: '高新技术企业证书编号',
      kind: 'rightNumber',
      source,
      required: false,
      requiredWhen: hnte,
      evidence,
      maxLength: 40
    },
    hnteIssuedOn: {
      number: '7.04',
      label: '发证日期',
      kind: 'day',
      source,
      required: false,
      requiredWhen: hnte,
      evidence
    },
    hnteValidUntil: {
      number: '7.05',
      label: '有效期至',
      kind: 'day',
      source,
      required: false,
      requiredWhen: hnte,
      evidence
    },
    awardName: {
      number: '7.06',
      label: '奖励名称',
      kind: 'text',
      source,
      required: false,
      requiredWhen: award,
      evidence,
      maxLength: 100
    },
    awardYear: {
      number: '7.07',
      label: '获奖年份',
      kind: 'count',
      unit: '年',
      source,
      required: false,
      requiredWhen: award,
      evidence
    },
    awardRank: {
      number: '7.08',
      label: '本企业排名',
      kind: 'choice',
      source,
      required: false,
      requiredWhen: award,
      options: rank(3),
      evidence
    },
    labName: {
      number: '7.09',
      label: '研发机构名称',
      kind: 'text',
      source,
      required: false,
      requiredWhen: lab,
      evidence,
      maxLength: 100
    },
    labApprovedBy: {
      number: '7.10',
      label: '批准部门',
      kind: 'text',
      source,
      required: false,
      requiredWhen: lab,
      evidence,
      maxLength: 100
    },
    labApprovedOn: {
      number: '7.11',
      label: '批准日期',
      kind: 'day',
      source,
      required: false,
      requiredWhen: lab,
      evidence
    },
    standardNumber: {
      number: '7.12',
      label: '标准编号',
      kind: 'text',
      source,
      required: false,
      requiredWhen: standard,
      evidence,
      maxLength: 60
    },
    standardKind: {
      number: '7.13',
      label: '标准类型',
      kind: 'choice',
      source,
      required: false,
      requiredWhen: standard,
      options: [
        { value: 'international', label: '国际标准' },
        { value: 'national', label: '国家标准' },
        { value: 'industry', label: '行业标准' }
      ],
      evidence
    },
    standardRank: {
      number: '7.14',
      label: '起草单位排名',
      kind: 'choice',
      source,
      required: false,
      requiredWhen: standard,
      options: rank(5),
      evidence
    },
    standardOn: {
      number: '7.15',
      label: '标准发布日期',
      kind: 'day',
      source,
      required: false,
      requiredWhen: standard,
      evidence
    }
  }
} as const satisfies FormSection;
