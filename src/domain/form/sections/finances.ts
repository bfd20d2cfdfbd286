import { type Field, type FormSection } from '../field.ts';

type Amount<Kind extends 'amount' | 'signedAmount'> = Field & { kind: Kind };

const statement = (number: string, label: string, source = '信息表 表四') =>
  ({
    number,
    label,
    kind: 'amount',
    unit: '万元',
    source,
    required: true,
    evidence: ['incomeStatement', 'taxReturn']
  }) as const satisfies Amount<'amount'>;

/** A single line of the income statement may be negative; a total that scores may not. */
const signedStatement = (number: string, label: string, source = '信息表 表四') =>
  ({ ...statement(number, label, source), kind: 'signedAmount' }) as const satisfies Amount<'signedAmount'>;

const research = (number: string, label: string) =>
  ({
    number,
    label,
    kind: 'amount',
    unit: '万元',
    source: '信息表 表四；财税〔2015〕119号',
    required: true,
    evidence: ['rdLedger']
  }) as const satisfies Amount<'amount'>;

/** 表四 经营与研发: the data year's income statement, year-end assets, and R&D expense by category. */
export const finances = {
  ordinal: '表四',
  title: '经营与研发',
  fields: {
    mainRevenue: statement('4.01', '主营业务收入'),
    otherRevenue: statement('4.02', '其他业务收入'),
    mainCosts: statement('4.03', '主营业务成本'),
    otherCosts: statement('4.04', '其他业务成本'),
    taxesAndSurcharges: statement('4.05', '税金及附加'),
    sellingExpense: statement('4.06', '销售费用'),
    adminExpense: statement('4.07', '管理费用'),
    rdExpenseLine: statement('4.08', '研发费用（利润表）'),
    financialExpense: signedStatement('4.09', '财务费用'),
    totalAssets: {
      number: '4.10',
      label: '资产总额',
      kind: 'amount',
      unit: '万元',
      source: '信息表 表四',
      required: true,
      evidence: ['balanceSheet']
    },
    netProfit: signedStatement('4.11', '净利润', '信息表 表四°'),
    rdStaff: research('4.12', '人员人工费用'),
    rdDirect: research('4.13', '直接投入费用'),
    rdDepreciation: research('4.14', '折旧费用'),
    rdAmortization: research('4.15', '无形资产摊销'),
    rdDesign: research('4.16', '新产品设计费等'),
    rdOther: research('4.17', '其他相关费用'),
    rdOutsourced: research('4.18', '委托外部研发费用（已按80%计）'),
    rdMethod: {
      number: '4.19',
      label: '研发投入按哪种算',
      kind: 'choice',
      source: '办法第七条(二)',
      required: false,
      options: [
        { value: 'revenue', label: '研发费用 ÷ 销售收入' },
        { value: 'costs', label: '研发费用 ÷ 成本费用支出' }
      ]
    }
  }
} as const satisfies FormSection;
