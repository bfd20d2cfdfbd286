import { type Edition } from './shape.ts';

/** The Measure of 2017 with the guide of 2022, 国科火字〔2022〕67号: audited tax collection is asked for. */
export const edition2022: Edition = {
  edition: '2022',
  source: '国科发政〔2017〕115号；国科火字〔2022〕67号',
  years: { from: 2022, to: 2026 },
  limits: { employees: 500_00, revenue: 20_000_00, totalAssets: 20_000_00 },
  passMark: 60,
  scienceStaff: [
    { percent: 30, points: 20 },
    { percent: 25, points: 16 },
    { percent: 20, points: 12 },
    { percent: 15, points: 8 },
    { percent: 10, points: 4 }
  ],
  rdByRevenue: [
    { percent: 6, points: 50 },
    { percent: 5, points: 40 },
    { percent: 4, points: 30 },
    { percent: 3, points: 20 },
    { percent: 2, points: 10 }
  ],
  rdByCosts: [
    { percent: 30, points: 50 },
    { percent: 25, points: 40 },
    { percent: 20, points: 30 },
    { percent: 15, points: 20 },
    { percent: 10, points: 10 }
  ],
  ip: {
    classOne: 30,
    classTwo: [
      { count: 4, points: 24 },
      { count: 3, points: 18 },
      { count: 2, points: 12 },
      { count: 1, points: 6 }
    ]
  },
  conditions: [
    { name: 'residentEnterprise', stops: false, obstacle: 'not-resident' },
    { name: 'auditedTaxCollection', stops: false, obstacle: 'not-audited-collection' },
    { name: 'restrictedIndustry', stops: true, obstacle: 'restricted-industry' },
    { name: 'majorIncident', stops: true, obstacle: 'major-incident' },
    { name: 'listedAbnormal', stops: true, obstacle: 'listed-abnormal' }
  ],
  articles: { indicators: '办法第七条', conditions: '办法第六条', direct: '办法第八条' }
};
