import { type FormSection } from '../field.ts';

const source = '信息表 表六';
const evidence = ['ipCertificates'] as const;

/** 表六 知识产权汇总表, one right a row (the third is 6.03): granted, in force, owned, used in the main product. */
export const ip = {
  ordinal: '表六',
  title: '知识产权汇总',
  fields: {
    hasRights: { number: '6.00', label: '有已授权、在有效期内的知识产权', kind: 'yesNo', source, required: true },
    rights: {
      number: '6',
      label: '知识产权',
      kind: 'table',
      source,
      required: false,
      requiredWhen: { field: 'hasRights', is: [true] },
      maxRows: 500,
      columns: {
        name: { number: '6-1', label: '知识产权名称', kind: 'text', source, required: true, evidence, maxLength: 200 },
        kind: {
          number: '6-2',
          label: '类别',
          kind: 'choice',
          source: '办法第七条(三)',
          required: true,
          options: [
            { value: 'inventionPatent', label: '发明专利（Ⅰ类）' },
            { value: 'plantVariety', label: '植物新品种（Ⅰ类）' },
            { value: 'cropVariety', label: '国家级农作物品种（Ⅰ类）' },
            { value: 'newDrug', label: '国家新药（Ⅰ类）' },
            { value: 'tcmProtection', label: '国家一级中药保护品种（Ⅰ类）' },
            { value: 'icLayout', label: '集成电路布图设计专有权（Ⅰ类）' },
            { value: 'utilityModel', label: '实用新型专利（Ⅱ类）' },
            { value: 'design', label: '外观设计专利（Ⅱ类）' },
            { value: 'softwareCopyright', label: '软件著作权（Ⅱ类）' }
          ],
          evidence
        },
        number: {
          number: '6-3',
          label: '授权号或登记号',
          kind: 'rightNumber',
          source,
          required: true,
          evidence,
          maxLength: 40
        },
        grantedOn: { number: '6-4', label: '授权日期', kind: 'day', source, required: true, evidence },
        validUntil: { number: '6-5', label: '有效期至', kind: 'day', source: `${source}°`, required: false, evidence },
        acquisition: {
          number: '6-6',
          label: '获得方式',
          kind: 'choice',
          source,
          required: true,
          options: [
            { value: 'own', label: '自主研发' },
            { value: 'assigned', label: '受让' },
            { value: 'donated', label: '受赠' },
            { value: 'merged', label: '并购' }
          ],
          evidence
        },
        owner: { number: '6-7', label: '权利人', kind: 'text', source, required: true, evidence, maxLength: 200 },
        product: { number: '6-8', label: '相关产品', kind: 'text', source, required: true, evidence, maxLength: 200 }
      }
    }
  }
} as const satisfies FormSection;
