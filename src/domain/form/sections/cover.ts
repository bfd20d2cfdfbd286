import { type FormSection } from '../field.ts';

/** 封面: what is printed on the signed first page beyond 表一; 系统填报号 comes from the server. */
export const cover = {
  ordinal: '封面',
  title: '封面与声明',
  fields: {
    filledOn: {
      number: '0.01',
      label: '填写日期',
      kind: 'day',
      source: '信息表 封面',
      required: true,
      evidence: ['firstPage']
    },
    declaration: {
      number: '0.02',
      label: '声明',
      kind: 'yesNo',
      source: '信息表 封面',
      required: true,
      evidence: ['firstPage']
    }
  }
} as const satisfies FormSection;
