import { describe, expect, it, test } from 'vitest';
import { evidenceKinds } from '#domain/evidence/kinds.ts';
import { boxOf, cellOf, findBox } from '#domain/form/box.ts';
import { boxLabel } from '#domain/form/boxLabel.ts';
import { costBoxes, rdBoxes, revenueBoxes } from '#domain/form/computed.ts';
import { type Field, type FormSection, type TableField } from '#domain/form/field.ts';
import { fieldsOf, sectionNames, sections } from '#domain/form/informationForm.ts';
import { sheetForm } from '#domain/form/sheetForm.ts';
import { aForm } from '../../support/aDossier.ts';

type Line = { box: string; field: Field | TableField };
const linesOf = (form: Record<string, FormSection>): Line[] =>
  Object.entries(form).flatMap(([section, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) => [
      { box: boxOf(section, name), field },
      ...(field.kind === 'table'
        ? Object.entries(field.columns).map(([column, each]) => ({ box: cellOf(name, 'row', column), field: each }))
        : [])
    ])
  );
const lines = linesOf(sections);

describe('信息表, one row per box', () => {
  it('has the 表 in the order of the paper', () => {
    expect(sectionNames.map((name) => sections[name].ordinal)).toEqual([
      '封面',
      '表一',
      '表二',
      '表三',
      '表四',
      '表五',
      '表六',
      '表七'
    ]);
  });

  it.each([
    ['信息表', lines],
    ['审核表', linesOf(sheetForm)]
  ])('gives each box of the %s a number and a place of its own', (_, all) => {
    expect(new Set(all.map(({ field }) => field.number)).size).toBe(all.length);
    expect(new Set(all.map(({ box }) => box)).size).toBe(all.length);
  });

  it('starts each number with the number of its 表', () => {
    sectionNames.forEach((name, at) =>
      fieldsOf(name).forEach(([, { number }]) => expect(number.split('.')[0]).toBe(String(at)))
    );
  });

  it('counts the boxes of a 表 from 01 without a gap', () => {
    for (const name of sectionNames) {
      const numbers = fieldsOf(name).flatMap(([, { number }]) => number.split('.')[1] ?? []);
      const first = Number(numbers[0]);
      expect(numbers).toEqual(numbers.map((_, at) => String(first + at).padStart(2, '0')));
    }
  });

  test.each([
    ['finances.mainRevenue', '4.01'],
    ['finances.rdExpenseLine', '4.08'],
    ['finances.financialExpense', '4.09'],
    ['finances.totalAssets', '4.10'],
    ['finances.netProfit', '4.11'],
    ['finances.rdStaff', '4.12'],
    ['finances.rdOutsourced', '4.18'],
    ['finances.rdMethod', '4.19']
  ])('%s is box %s, as people know it', (box, number) => {
    expect(boxLabel(box)?.number).toBe(number);
  });

  it('says of each box where on the official form it is, and what proves it', () => {
    for (const { field, box } of lines) {
      expect(field.source, box).not.toBe('');
      if (field.kind !== 'table')
        for (const kind of field.evidence ?? []) expect(evidenceKinds, box).toHaveProperty(kind);
    }
  });

  it('gives choices their options, and money its unit', () => {
    for (const { field, box } of lines) {
      const chosen = field.kind === 'choice' || field.kind === 'choices';
      expect(field.kind !== 'table' && 'options' in field, box).toBe(chosen);
      if (field.kind === 'amount' || field.kind === 'signedAmount') expect(field.unit, box).toBe('万元');
    }
  });

  it('hangs a box only on a box of the same 表', () => {
    for (const name of sectionNames)
      for (const [box, { requiredWhen }] of fieldsOf(name)
        .map(([each, field]) => [each, field] as const)
        .map(([each, field]) => [each, { requiredWhen: field.requiredWhen }] as const))
        if (requiredWhen)
          expect(
            fieldsOf(name).map(([each]) => each),
            box
          ).toContain(requiredWhen.field);
  });

  it('adds up boxes that exist, each once', () => {
    const parts = [...revenueBoxes, ...costBoxes, ...rdBoxes];
    expect(new Set(parts).size).toBe(parts.length);
    for (const box of parts) expect(findBox(box)).toMatchObject({ at: 'field' });
    expect([revenueBoxes.length, costBoxes.length, rdBoxes.length]).toEqual([2, 7, 7]);
  });
});

describe('how a box is called', () => {
  it('calls a row by its place, a box by its number, evidence by its kind', () => {
    const form = aForm();
    expect(boxLabel('rights[r3].owner', form)).toEqual({
      number: '6.03',
      label: '知识产权第 3 项　权利人',
      section: 'ip',
      sectionTitle: '表六　知识产权汇总'
    });
    expect(boxLabel('rights[r9].owner', form)).toMatchObject({ number: '6-7', label: '权利人' });
    expect(boxLabel('basics.name')).toMatchObject({ number: '1.01', label: '企业名称', section: 'basics' });
    expect(boxLabel('evidence.licence')).toMatchObject({ number: '', label: '营业执照', section: 'evidence' });
  });

  test.each([
    '',
    'name',
    'basics',
    'basics.nothing',
    'basics.name.more',
    'nothing.name',
    'evidence.nothing',
    'evidence.toString',
    'rights[].owner',
    'rights[r1].nothing',
    'rights[a.b].owner',
    'basics[r1].name',
    'constructor.name',
    '__proto__.name'
  ])('knows no box %j', (box) => {
    expect(findBox(box)).toBeUndefined();
    expect(boxLabel(box)).toBeUndefined();
  });

  it('finds every box of the form by its name', () => {
    for (const { box, field } of lines) expect(findBox(box), box).toMatchObject({ field });
  });
});
