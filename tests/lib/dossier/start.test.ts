import { afterEach, expect, test } from 'vitest';
import { type DossierRow } from '#protocol/documents.ts';
import { fillFromAccount, fillFromSelfTest, ordinalOf } from '$lib/dossier/start.ts';
import { FakeWorkspace } from './fakeWorkspace.ts';

const row = (year: number, status: DossierRow['status']) => ({ year, status }) as DossierRow;

test.each([
  [[], 1, 'the first of the year'],
  [[row(2026, 'withdrawn')], 2, 'withdrawn: the enterprise files again'],
  [[row(2026, 'withdrawn'), row(2026, 'expired')], 3, 'each of them counts'],
  [[row(2025, 'withdrawn'), row(2026, 'draft')], 1, 'another year does not, nor an open one']
])('%j makes number %i — %s', (rows, ordinal) => expect(ordinalOf(rows, 2026)).toBe(ordinal));

const known = {
  id: 'e1',
  _deleted: false,
  kind: 'enterprise',
  enterpriseId: 'e1',
  name: '澜石',
  creditCode: '91490102MA5TT0K16K',
  division: '490102',
  foundedOn: '2018-03-02',
  legalRepresentative: '沈砚',
  contactName: '周叙',
  contactPhone: '13900000000',
  contactEmail: 'a@b.example',
  address: '',
  bodyId: 'b1',
  provinceCode: '490000'
} as const;

test('the account fills blank boxes and leaves what a person typed', async () => {
  const workspace = new FakeWorkspace({ basics: { contactName: '吴用', contactPhone: null } });
  await fillFromAccount(workspace, 'd1', known);
  expect(workspace.sections.basics?.fields).toMatchObject({
    name: '澜石',
    contactName: '吴用',
    contactPhone: '13900000000'
  });
  expect(workspace.sections.basics?.fields).not.toHaveProperty('address');
});

afterEach(() => localStorage.clear());

test('the self-test’s figures go into their boxes, sums come back as hints, and both are named', async () => {
  localStorage.setItem(
    'kexiao-self-test',
    JSON.stringify({ input: { year: 2026, employees: '50', rdExpense: '104', conditions: { majorIncident: false } } })
  );
  const workspace = new FakeWorkspace();
  const carried = await fillFromSelfTest(workspace, 'd1');
  expect(carried).toEqual({
    boxes: ['conditions.majorIncident', 'people.employeesAverage'],
    hints: [{ box: 'finances.rdStaff', figure: '104' }]
  });
  expect(workspace.sections.conditions?.fields).toEqual({ majorIncident: false });
});

test('text that is no self-test leaves the draft alone', async () => {
  localStorage.setItem('kexiao-self-test', '{broken');
  expect(await fillFromSelfTest(new FakeWorkspace(), 'd1')).toBeNull();
});
