import { type Kysely } from 'kysely';
import { type DossierForms, type DossierHead, type Dossiers } from '../storage.ts';
import { type Tables } from '../tables.ts';
import { chunks, portions } from './chunks.ts';

/** Dossiers: a short head that each step rewrites, and the long forms that only a submission does. */
export const dossiersOn = (db: Kysely<Tables>): Dossiers => ({
  async head(id) {
    const row = await db.selectFrom('dossiers').select('body').where('id', '=', id).executeTakeFirst();
    return row && asHead(row);
  },
  async forms(id) {
    const row = await db.selectFrom('dossier_forms').selectAll().where('dossier_id', '=', id).executeTakeFirst();
    if (!row) return { form: null, previousForm: null, files: [] };
    return {
      form: JSON.parse(row.form),
      previousForm: JSON.parse(row.previous_form),
      files: JSON.parse(row.files)
    } as DossierForms;
  },
  async heads(ids) {
    const found = new Map<string, DossierHead>();
    for (const portion of portions(ids)) {
      const rows = await db.selectFrom('dossiers').select(['id', 'body']).where('id', 'in', portion).execute();
      for (const row of rows) found.set(row.id, asHead(row));
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  },
  async ofEnterprise(enterpriseId) {
    const ofThem = db.selectFrom('dossiers').select('body').where('enterprise_id', '=', enterpriseId);
    return (await ofThem.orderBy('year').orderBy('ordinal').execute()).map(asHead);
  },
  async inBatch(batchId) {
    const rows = await db.selectFrom('dossiers').select('body').where('batch_id', '=', batchId).orderBy('id').execute();
    return rows.map(asHead);
  },
  async withStatus(year, status) {
    const some = db.selectFrom('dossiers').select('body').where('year', '=', year).where('status', '=', status);
    return (await some.orderBy('id').execute()).map(asHead);
  },
  async withNumbers(numbers) {
    const found: DossierHead[] = [];
    for (const portion of portions(numbers))
      found.push(
        ...(await db.selectFrom('dossiers').select('body').where('number', 'in', portion).execute()).map(asHead)
      );
    return found;
  },
  async save(heads) {
    for (const rows of chunks(heads.map(asRow)))
      await db
        .insertInto('dossiers')
        .values(rows)
        .onConflict((clash) =>
          clash.column('id').doUpdateSet((eb) => ({
            status: eb.ref('excluded.status'),
            body_id: eb.ref('excluded.body_id'),
            province_code: eb.ref('excluded.province_code'),
            batch_id: eb.ref('excluded.batch_id'),
            number: eb.ref('excluded.number'),
            body: eb.ref('excluded.body')
          }))
        )
        .execute();
  },
  async saveForms(id, { form, previousForm, files }) {
    const row = {
      form: JSON.stringify(form),
      previous_form: JSON.stringify(previousForm),
      files: JSON.stringify(files)
    };
    await db
      .insertInto('dossier_forms')
      .values({ dossier_id: id, ...row })
      .onConflict((clash) => clash.column('dossier_id').doUpdateSet(row))
      .execute();
  }
});

const asHead = ({ body }: { body: string }) => JSON.parse(body) as DossierHead;

const asRow = (head: DossierHead): Tables['dossiers'] => ({
  id: head.id,
  enterprise_id: head.enterpriseId,
  year: head.year,
  ordinal: head.ordinal,
  status: head.status,
  body_id: head.bodyId,
  province_code: head.provinceCode,
  batch_id: head.batchId,
  number: head.number,
  body: JSON.stringify(head)
});
