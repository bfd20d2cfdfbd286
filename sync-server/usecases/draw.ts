import { done, refused } from '#domain/result.ts';
import { draw as drawFrom } from '#domain/spotCheck/draw.ts';
import { normaliseSeed } from '#domain/spotCheck/seed.ts';
import { hashOfState } from './audit.ts';
import { type Case, type Decision } from './case.ts';
import { isProvince } from './provinceRights.ts';
import { saveDossiers } from './publishDossiers.ts';
import { readSeed } from './readForms.ts';
import { saveDraw } from './records.ts';

/** Draws from the frozen list with the public values; once, and anyone can repeat it. */
export async function decideDraw(wish: Case): Promise<Decision> {
  const { tx, actor, intent, at } = wish;
  const round = await tx.draws.get(intent.subjectId);
  if (!round) return refused('draw-not-committed');
  if (!isProvince(actor, round.provinceCode)) return refused('not-your-dossier');
  if (round.result) return refused('draw-already-drawn', { drawnAt: round.result.drawnAt });
  const form = readSeed(intent.form);
  if (!form.ok) return form;
  const seed = normaliseSeed(form.value.values);
  if (!seed.ok) return seed;
  const { rateBasisPoints, strata } = round.commitment;
  const drawn = drawFrom({ numbers: round.numbers, seed: seed.value, rateBasisPoints, strata });
  if (!drawn.ok) return drawn;

  const { selected } = drawn.value;
  const next = { ...round, result: { seed: seed.value.split('\n'), selected, drawnAt: at } };
  return done(async () => {
    await saveDraw(tx, next);
    const heads = await tx.dossiers.withNumbers(selected);
    await saveDossiers(
      tx,
      heads.map((head) => ({ ...head, drawnIn: round.id }))
    );
    const hashes = { beforeHash: hashOfState(round.commitment), afterHash: hashOfState(next.result) };
    return { chain: round.provinceCode, role: 'province', onBehalfOf: null, ...hashes };
  });
}
