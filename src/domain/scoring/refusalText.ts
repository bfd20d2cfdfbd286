import { type RefusalCode } from '../refusals.ts';

/** The zh-CN sentence that goes with a refused exchange object; pages have their own words beside the box. */
export function refusalText(code: RefusalCode, field: string): string {
  const at = field === '' ? '' : `“${field}”`;
  switch (code) {
    case 'not-json':
      return '内容不是 JSON。';
    case 'unknown-field':
      return `没有${at}这一项。`;
    case 'year-unknown':
      return `${at}要是 2017 至 2026 的整数。`;
    case 'not-a-number':
      return `${at}要是数字，例如 "12.25"，整数部分不以 0 开头。`;
    case 'negative':
      return `${at}不能是负数。`;
    case 'too-many-decimals':
      return `${at}最多两位小数。`;
    case 'too-large':
      return `${at}太大：数额整数部分最多十位，知识产权最多 999 项。`;
    case 'not-a-date':
      return `${at}要写成 2015-03-02 这样，并且是真有的一天。`;
    case 'not-a-boolean':
      return `${at}只能是 true 或 false。`;
    case 'science-staff-over-employees':
      return '科技人员不能多于职工总数。';
    case 'founded-after':
      return '成立日期晚于评价年度。';
    default:
      return at === '' ? '每一件都要是 JSON 对象。' : `${at}的内容不在允许的范围内。`;
  }
}
