import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PublicDraw } from '#protocol/documents.ts';
import { recompute } from '$lib/public/recompute.ts';

type Vector = {
  name: string;
  numbers: string[];
  seed: string;
  rateBasisPoints: number;
  strata: 'none' | 'division';
  listHash: string;
  selected: string[];
};
const vectors = JSON.parse(readFileSync('tests/domain/vectors/draw-vectors.json', 'utf8')) as Vector[];

const published = ({ numbers, seed, rateBasisPoints, strata, listHash, selected }: Vector): PublicDraw => ({
  id: 'd',
  _deleted: false,
  kind: 'draw',
  year: 2026,
  provinceCode: '490000',
  batchId: null,
  title: '抽查',
  numbers,
  commitment: {
    version: 'draw-v1',
    listHash,
    size: numbers.length,
    rateBasisPoints,
    strata,
    seedRule: '',
    committedAt: '2026-01-01T00:00:00Z'
  },
  result: { seed: seed.split('\n'), selected, drawnAt: '2026-01-02T00:00:00Z' }
});
const sound = vectors.filter(({ selected }) => selected?.length > 0);

test.each(sound)('$name agrees with what was published', (vector) => {
  expect(recompute(published(vector))).toMatchObject({ ok: true, sameList: true, sameResult: true });
});

test('one number swapped in the list after the commitment is found out', () => {
  const draw = published(sound[0]!);
  draw.numbers = [...draw.numbers!.slice(1), '2021440106A9999999'];
  expect(recompute(draw)).toMatchObject({ ok: true, sameList: false });
});

test('one enterprise taken out of the result is found out', () => {
  const draw = published(sound.find(({ selected }) => selected.length > 1)!);
  draw.result!.selected = draw.result!.selected.slice(1);
  expect(recompute(draw)).toMatchObject({ ok: true, sameList: true, sameResult: false });
});

test('another seed gives another result', () => {
  const draw = published(sound.find(({ numbers }) => numbers.length > 20)!);
  draw.result!.seed = ['something else'];
  expect(recompute(draw)).toMatchObject({ ok: true, sameResult: false });
});

test('without a seed or without the numbers there is nothing to reckon with', () => {
  expect(recompute({ ...published(sound[0]!), result: null })).toBeNull();
  const { numbers: _, ...silent } = published(sound[0]!);
  expect(recompute(silent)).toBeNull();
});
