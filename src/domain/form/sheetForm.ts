import { type FormSection } from './field.ts';

const source = '审核表';

/** 科技型中小企业信息审核表: four items and the reasons at the boxes; one section, `sheet`. */
export const sheetForm = {
  sheet: {
    ordinal: '审核表',
    title: '科技型中小企业信息审核表',
    fields: {
      complete: { number: '1', label: '信息表是否完整', kind: 'yesNo', source, required: true },
      consistent: { number: '2', label: '与证明材料是否一致', kind: 'yesNo', source, required: true },
      sealed: { number: '3', label: '首页是否加盖公章', kind: 'yesNo', source, required: true },
      otherProblem: { number: '4', label: '是否存在其他问题', kind: 'yesNo', source, required: true },
      otherWords: { number: '4.1', label: '其他问题说明', kind: 'longText', source, required: false, maxLength: 1000 },
      reasons: {
        number: '5',
        label: '退回原因',
        kind: 'table',
        source,
        required: false,
        maxRows: 200,
        columns: {
          box: { number: '5-1', label: '栏目', kind: 'text', source, required: true, maxLength: 120 },
          code: { number: '5-2', label: '原因', kind: 'text', source, required: true, maxLength: 60 },
          words: { number: '5-3', label: '说明', kind: 'longText', source, required: true, maxLength: 1000 }
        }
      }
    }
  }
} as const satisfies Record<string, FormSection>;
