import { dossierIdOf } from '#domain/proofs/uuid5.ts';
import { type DossierDetail, type DossierRow } from '#protocol/documents.ts';
import { type Actor } from '../../../sync-server/usecases/office.ts';
import { aForm, goodSheet, someFiles } from './aForm.ts';
import {
  actForm,
  anEnterprise,
  aPerson,
  bodyId,
  done,
  enterpriseIdOf,
  province,
  pullAll,
  upload,
  type World
} from './world.ts';

/** The people of the process. */
export type Cast = { world: World; reviewer: Actor; province: Actor };

export const aCast = async (world: World): Promise<Cast> => ({
  world,
  reviewer: await aPerson(world, 'reviewer', 'reviewer', bodyId),
  province: await aPerson(world, 'province', 'province', province)
});

export const dossierOf = (at: number, ordinal = 1) => dossierIdOf(enterpriseIdOf(at), 2026, ordinal);

/** What a person sees of a dossier. */
export async function seen(world: World, actor: Actor, id: string): Promise<DossierDetail | undefined> {
  return (await pullAll<DossierDetail>(world, actor, 'dossiers')).get(id);
}
export async function rowSeen(world: World, actor: Actor, id: string): Promise<DossierRow | undefined> {
  return (await pullAll<DossierRow>(world, actor, 'dossierRows')).get(id);
}

/** An enterprise that has filed: its files are here, its form is submitted. */
export async function filed({ world }: Cast, at: number, division?: string): Promise<Actor> {
  const actor = await anEnterprise(world, at, division === undefined ? {} : { division });
  await upload(world, actor, dossierOf(at), someFiles(at));
  await done(world, actor, { step: 'submit', subjectId: dossierOf(at), form: aForm(at), files: someFiles(at) });
  return actor;
}

/** …and whose dossier has been recommended. */
export async function recommended(cast: Cast, at: number, division?: string): Promise<Actor> {
  const actor = await filed(cast, at, division);
  const { world, reviewer } = cast;
  const form = actForm('reviewSheet', 'sheet', { ...goodSheet, reasons: [] });
  await done(world, reviewer, { step: 'passReview', subjectId: dossierOf(at), baseSeq: 1, form });
  await done(world, reviewer, { step: 'recommend', subjectId: dossierOf(at), baseSeq: 2 });
  return actor;
}

export const batchOf = (ids: number[]) => actForm('batchList', 'list', { dossierIds: ids.map((at) => dossierOf(at)) });
