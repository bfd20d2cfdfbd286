import { describe, expect, it, test } from 'vitest';
import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import {
  cityOf,
  divisionName,
  divisionsUnder,
  findDivisionName,
  fullDivisionName,
  isDivision,
  provinceOf
} from '#domain/enterprise/division.ts';
import { gb2260 } from '#domain/enterprise/divisions2260.ts';

describe('行政区划 GB/T 2260', () => {
  test.each([
    ['440000', true, 'a province'],
    ['440100', true, 'a city'],
    ['440106', true, 'a district'],
    ['320582', true, 'a county-level city'],
    ['441900', true, '东莞 has no districts and is registered under itself'],
    ['370687', true, '海阳: 87 is a county-level city, not a zone'],
    ['659001', true, '石河子, directly under the region'],
    ['440199', false, 'given to nobody'],
    ['320571', false, '苏州工业园区 has a statistical code only'],
    ['441904', false, 'a township of 东莞'],
    ['710101', false, 'nothing below the province in 台湾'],
    ['490102', false, 'the demonstration province is not known'],
    ['44010', false, 'five digits'],
    ['__proto__', false, 'a word']
  ])('knows %s: %s — %s', (code, known) => {
    expect(isDivision(code)).toBe(known);
  });

  test.each([
    ['440106', '天河区', '广东省广州市天河区', 'three levels'],
    ['110101', '东城区', '北京市东城区', 'a municipality is named once'],
    ['500229', '城口县', '重庆市城口县', '县 is a grouping, no place'],
    ['429004', '仙桃市', '湖北省仙桃市', 'directly under the province'],
    ['441900', '东莞市', '广东省东莞市', 'two levels'],
    ['440000', '广东省', '广东省', 'one level']
  ])('%s is %s, in full %s — %s', (code, name, full) => {
    expect([divisionName(code), fullDivisionName(code)]).toEqual([name, full]);
  });

  it('shows a code it does not know as it is, under the parents it does know', () => {
    expect(findDivisionName('440199')).toBeUndefined();
    expect(divisionName('440199')).toBe('440199');
    expect(fullDivisionName('440199')).toBe('广东省广州市440199');
  });

  it('has every province, and a parent for every place', () => {
    const codes = [...gb2260().keys()];
    expect(divisionsUnder(null)).toHaveLength(34);
    expect(codes.length).toBeGreaterThan(3000);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    const orphans = codes.filter((code) => !gb2260().has(provinceOf(code)) || !gb2260().has(cityOf(code)));
    expect(orphans).toEqual([]);
    expect([...gb2260().values()].filter((name) => !/^[\u4e00-\u9fff]+$/.test(name))).toEqual([]);
  });

  it('walks down from province to district', () => {
    expect(divisionsUnder('440000')).toContain('440100');
    expect(divisionsUnder('440000')).not.toContain('440000');
    expect(divisionsUnder('440100')).toContain('440106');
    expect(divisionsUnder('440100')).not.toContain('440100');
    expect(divisionsUnder('440106')).toEqual([]);
  });
});

describe('岭海省, which does not exist', () => {
  it('takes no code that GB/T 2260 has given', () => {
    expect([...demoDivisions.keys()].filter((code) => gb2260().has(code))).toEqual([]);
    expect([...gb2260().keys()].filter((code) => code.startsWith('49'))).toEqual([]);
  });

  it('reads like any other list', () => {
    expect(fullDivisionName('490171', demoDivisions)).toBe('岭海省云浦市云浦高新区');
    expect(divisionsUnder('490000', demoDivisions)).toEqual(['490100', '490200']);
    expect(divisionsUnder('490200', demoDivisions)).toEqual(['490202', '490203', '490281']);
  });
});
