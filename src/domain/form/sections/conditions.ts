import { type FormSection } from '../field.ts';

/** 表二 资格条件: 办法第六条, each condition answered yes or no. */
export const conditions = {
  ordinal: '表二',
  title: '资格条件',
  fields: {
    residentEnterprise: {
      number: '2.01',
      label: '在中国境内（不含港澳台）注册的居民企业',
      kind: 'yesNo',
      source: '办法第六条(一)',
      required: true,
      evidence: ['licence']
    },
    auditedTaxCollection: {
      number: '2.02',
      label: '会计核算健全，查账征收，能准确归集研发费用',
      kind: 'yesNo',
      source: '国科火字〔2022〕67号',
      required: true,
      editions: ['2022'],
      evidence: ['taxReturn']
    },
    restrictedIndustry: {
      number: '2.03',
      label: '产品、服务属于禁止、限制、淘汰类或排除的行业',
      kind: 'yesNo',
      source: '办法第六条(三)',
      required: true
    },
    majorIncident: {
      number: '2.04',
      label: '上一年和当年有重大安全、质量事故，严重环境违法或科研严重失信',
      kind: 'yesNo',
      source: '办法第六条(四)',
      required: true
    },
    listedAbnormal: {
      number: '2.05',
      label: '列入经营异常名录或严重违法失信名单',
      kind: 'yesNo',
      source: '办法第六条(四)',
      required: true
    }
  }
} as const satisfies FormSection;
