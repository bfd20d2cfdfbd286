import { type FormSection } from '../field.ts';

const source = '信息表 表五';
const evidence = ['rdLedger'] as const;

/** 表五 研发项目汇总表, one project a row (the third is 5.03): its expenses add up to 研发费用合计 of 表四. */
export const projects = {
  ordinal: '表五',
  title: '研发项目汇总',
  fields: {
    hasProjects: { number: '5.00', label: '当年有研发项目', kind: 'yesNo', source, required: true },
    projects: {
      number: '5',
      label: '研发项目',
      kind: 'table',
      source,
      required: false,
      requiredWhen: { field: 'hasProjects', is: [true] },
      maxRows: 200,
      columns: {
        name: { number: '5-1', label: '项目名称', kind: 'text', source, required: true, evidence, maxLength: 100 },
        startsOn: { number: '5-2', label: '开始日期', kind: 'day', source: `${source}°`, required: true, evidence },
        endsOn: { number: '5-3', label: '结束日期', kind: 'day', source: `${source}°`, required: true, evidence },
        mode: {
          number: '5-4',
          label: '研发形式',
          kind: 'choice',
          source,
          required: true,
          options: [
            { value: 'own', label: '自主' },
            { value: 'commissioned', label: '委托' },
            { value: 'joint', label: '合作' }
          ],
          evidence
        },
        rdExpense: {
          number: '5-5',
          label: '当年实际归集研发费用',
          kind: 'amount',
          unit: '万元',
          source,
          required: true,
          evidence
        }
      }
    }
  }
} as const satisfies FormSection;
