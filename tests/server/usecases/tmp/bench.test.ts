import { test } from 'vitest';
import { uuid5 } from '#domain/proofs/uuid5.ts';
import { newDossier } from '/work/main/sync-server/usecases/ownDossier.ts';
import { saveDossiers } from '/work/main/sync-server/usecases/publishDossiers.ts';
import { aForm, someFiles } from '/work/main/tests/server/usecases/aForm.ts';
import { aCast } from '/work/main/tests/server/usecases/filing.ts';
import { actForm, anId, aWorld, done, enterpriseRecord, enterpriseIdOf } from '/work/main/tests/server/usecases/world.ts';
import { advanceLegalDay } from '/work/main/sync-server/usecases/advanceLegalDay.ts';
import { publicRegistry } from '/work/main/sync-server/usecases/public.ts';

test('bench', async () => {
  const N = Number(process.env.N ?? 25000);
  const world = await aWorld(); const cast = await aCast(world);
  const form = aForm(1), files = someFiles(1);
  const lap = async (name: string, f: () => Promise<unknown>) => { const t = performance.now(); await f(); console.log(name, Math.round(performance.now() - t), 'ms', Math.round(process.memoryUsage().rss/1e6), 'MB'); };
  const ids: string[] = [];
  await lap('seed', async () => {
    for (let from = 0; from < N; from += 5000) await world.storage.transaction(async (tx) => {
      const heads = [];
      for (let at = from; at < Math.min(N, from + 5000); at += 1) {
        await tx.enterprises.putEnterprise(enterpriseRecord(at));
        const h = (await newDossier(tx, { enterpriseId: enterpriseIdOf(at), year: 2026, ordinal: 1 }))!;
        ids.push(h.id);
        heads.push({ ...h, status: 'recommended' as const, seq: 3, submittedOn: '2026-07-01', route: 'score' as const, received: files.map(f => f.fileId), history: ['submit','passReview','recommend'].map(step => ({ step, to: 'submitted' as const, on: '2026-07-01', at: '2026-07-01T02:00:00Z', by: '某人', role: 'x' })) });
        await tx.dossiers.saveForms(h.id, { form, previousForm: null, files });
      }
      await saveDossiers(tx, heads);
    });
  });
  const b = anId();
  await lap('batch', () => done(world, cast.province, { step: 'batch', subjectId: b, form: actForm('batchList', 'list', { dossierIds: ids }) }));
  await lap('publicize', () => done(world, cast.province, { step: 'publicize', subjectId: b }));
  await advanceLegalDay(world.office, cast.province, { workingDays: 11 });
  await lap('register', () => done(world, cast.province, { step: 'register', subjectId: b }));
  await lap('search', () => publicRegistry(world.office, '科技有限公司'));
  await lap('search rare', () => publicRegistry(world.office, '第777科'));
  const d = anId();
  await lap('commit', () => done(world, cast.province, { step: 'commitDraw', subjectId: d, form: actForm('drawCommitment', 'commitment', { batchId: null, rateBasisPoints: 500, strata: 'none', seedRule: 'x' }) }));
  await lap('draw', () => done(world, cast.province, { step: 'draw', subjectId: d, form: actForm('drawSeed', 'seed', { values: ['1'] }) }));
  await world.close();
}, 600000);
