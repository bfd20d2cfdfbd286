import { type FormSection } from '../field.ts';

const licence = ['licence'] as const;

/** 表一 基本情况°: who the enterprise is, as on its business licence, and what it makes. */
export const basics = {
  ordinal: '表一',
  title: '基本情况',
  fields: {
    name: {
      number: '1.01',
      label: '企业名称',
      kind: 'text',
      source: '信息表 封面',
      required: true,
      evidence: licence,
      maxLength: 100
    },
    creditCode: {
      number: '1.02',
      label: '统一社会信用代码',
      kind: 'creditCode',
      source: '信息表 封面',
      required: true,
      evidence: licence
    },
    division: {
      number: '1.03',
      label: '注册地区',
      kind: 'division',
      source: '信息表 封面',
      required: true,
      evidence: licence
    },
    foundedOn: {
      number: '1.04',
      label: '成立日期',
      kind: 'day',
      source: '信息表 表一°',
      required: true,
      evidence: licence
    },
    registeredCapital: {
      number: '1.05',
      label: '注册资本',
      kind: 'amount',
      unit: '万元',
      source: '信息表 表一°',
      required: true,
      evidence: licence
    },
    registrationType: {
      number: '1.06',
      label: '注册类型',
      kind: 'choice',
      source: '信息表 封面；关于划分企业登记注册类型的规定',
      required: true,
      options: [
        { value: '110', label: '国有企业' },
        { value: '120', label: '集体企业' },
        { value: '130', label: '股份合作企业' },
        { value: '140', label: '联营企业' },
        { value: '150', label: '有限责任公司' },
        { value: '160', label: '股份有限公司' },
        { value: '170', label: '私营企业' },
        { value: '190', label: '其他企业' },
        { value: '200', label: '港、澳、台商投资企业' },
        { value: '300', label: '外商投资企业' }
      ],
      evidence: licence
    },
    industry: { number: '1.07', label: '所属行业', kind: 'industry', source: '信息表 封面', required: true },
    techField: { number: '1.08', label: '高新技术领域', kind: 'techField', source: '信息表 表一°', required: true },
    legalRepresentative: {
      number: '1.09',
      label: '法定代表人',
      kind: 'text',
      source: '信息表 封面',
      required: true,
      evidence: licence,
      maxLength: 50
    },
    contactName: {
      number: '1.10',
      label: '联系人',
      kind: 'text',
      source: '信息表 表一°',
      required: true,
      maxLength: 50
    },
    contactPhone: { number: '1.11', label: '联系电话', kind: 'phone', source: '信息表 表一°', required: true },
    contactEmail: { number: '1.12', label: '电子邮箱', kind: 'email', source: '信息表 表一°', required: true },
    address: {
      number: '1.13',
      label: '通讯地址',
      kind: 'text',
      source: '信息表 表一°',
      required: true,
      maxLength: 200
    },
    postcode: { number: '1.14', label: '邮政编码', kind: 'text', source: '信息表 表一°', required: true, maxLength: 6 },
    mainProduct: {
      number: '1.15',
      label: '主要产品或服务',
      kind: 'text',
      source: '信息表 表一°',
      required: true,
      maxLength: 200
    },
    inHighTechZone: {
      number: '1.16',
      label: '在国家高新区内',
      kind: 'yesNo',
      source: '信息表 表一°',
      required: true
    },
    inIncubator: {
      number: '1.17',
      label: '在科技企业孵化器内',
      kind: 'yesNo',
      source: '信息表 表一°',
      required: true
    },
    profile: {
      number: '1.18',
      label: '企业简介',
      kind: 'longText',
      source: '信息表 表一°',
      required: true,
      maxLength: 1000
    }
  }
} as const satisfies FormSection;
