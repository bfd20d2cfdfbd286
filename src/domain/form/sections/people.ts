import { type Field, type FormSection } from '../field.ts';

const headcount = (number: string, label: string) =>
  ({
    number,
    label,
    kind: 'count',
    unit: '人',
    source: '信息表 表三；填报说明 季平均数',
    required: true,
    evidence: ['headcountTable']
  }) as const satisfies Field;

const typedAverage = (number: string, label: string) =>
  ({
    number,
    label,
    kind: 'average',
    unit: '人',
    source: '信息表 表三',
    required: false,
    evidence: ['headcountTable']
  }) as const satisfies Field;

const structure = (number: string, label: string) =>
  ({
    number,
    label,
    kind: 'count',
    unit: '人',
    source: '信息表 表三°',
    required: true,
    evidence: ['headcountTable']
  }) as const satisfies Field;

/** 表三 人员: the quarter figures behind the two averages, and how the staff is made up at the year's end. */
export const people = {
  ordinal: '表三',
  title: '人员',
  fields: {
    employeesQ1Start: headcount('3.01', '一季度初职工数'),
    employeesQ1End: headcount('3.02', '一季度末职工数'),
    employeesQ2Start: headcount('3.03', '二季度初职工数'),
    employeesQ2End: headcount('3.04', '二季度末职工数'),
    employeesQ3Start: headcount('3.05', '三季度初职工数'),
    employeesQ3End: headcount('3.06', '三季度末职工数'),
    employeesQ4Start: headcount('3.07', '四季度初职工数'),
    employeesQ4End: headcount('3.08', '四季度末职工数'),
    employeesAverage: typedAverage('3.09', '职工总数（直接填年平均数）'),
    scienceStaffQ1Start: headcount('3.10', '一季度初科技人员数'),
    scienceStaffQ1End: headcount('3.11', '一季度末科技人员数'),
    scienceStaffQ2Start: headcount('3.12', '二季度初科技人员数'),
    scienceStaffQ2End: headcount('3.13', '二季度末科技人员数'),
    scienceStaffQ3Start: headcount('3.14', '三季度初科技人员数'),
    scienceStaffQ3End: headcount('3.15', '三季度末科技人员数'),
    scienceStaffQ4Start: headcount('3.16', '四季度初科技人员数'),
    scienceStaffQ4End: headcount('3.17', '四季度末科技人员数'),
    scienceStaffAverage: typedAverage('3.18', '科技人员（直接填年平均数）'),
    employedStaff: structure('3.19', '在职人员'),
    partTimeStaff: structure('3.20', '兼职人员'),
    temporaryStaff: structure('3.21', '临时聘用人员'),
    doctors: structure('3.22', '博士'),
    masters: structure('3.23', '硕士'),
    bachelors: structure('3.24', '本科'),
    juniorCollege: structure('3.25', '大专'),
    otherEducation: structure('3.26', '其他学历')
  }
} as const satisfies FormSection;
