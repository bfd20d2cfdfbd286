/** The proofs the information form asks for; one file may prove several boxes. */
export const evidenceKinds = {
  firstPage: { label: '信息表首页（签名、盖章）', required: true },
  licence: { label: '营业执照', required: true },
  headcountTable: { label: '职工人数统计表', required: true },
  rdLedger: { label: '研发支出辅助账汇总表或 A107012', required: true },
  taxReturn: { label: '企业所得税年度纳税申报表 A100000', required: true },
  balanceSheet: { label: '资产负债表', required: true },
  incomeStatement: { label: '利润表', required: false },
  ipCertificates: { label: '知识产权证书', required: false },
  directConfirmation: { label: '直接确认条件证明', required: false },
  other: { label: '其他材料', required: false }
} as const;
export type EvidenceKind = keyof typeof evidenceKinds;

/** Limits shown beside every file button and checked again by the server. Bytes. */
export const evidenceLimits = {
  fileBytes: 20 * 1024 * 1024,
  files: 60,
  dossierBytes: 300 * 1024 * 1024,
  types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']
} as const;
