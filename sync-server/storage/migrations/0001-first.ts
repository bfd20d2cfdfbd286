import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Everything of the first release. A released migration is never edited; a change is a new number. */
export async function up(db: Kysely<unknown>, type: 'sqlite' | 'postgres'): Promise<void> {
  for (const { name, columns, key, rowid } of tables) {
    let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
    for (const column of columns.split(' ')) {
      const [field = '', kind = 'text', optional] = column.split(':');
      const dataType = kind === 'int' ? (type === 'postgres' ? 'bigint' : 'integer') : 'text';
      table = table.addColumn(field, dataType, (made) => (optional === undefined ? made.notNull() : made));
    }
    table = table.addPrimaryKeyConstraint(`${name}_pk`, key.split(' ') as [string]);
    // Small rows that are found by their key alone lie in the key's own tree.
    if (type === 'sqlite' && rowid === false) table = table.modifyEnd(sql`without rowid`);
    await table.execute();
  }
  for (const [name, on, columns, unique] of indexes) {
    const index = db.schema.createIndex(name).on(on).columns(columns.split(' '));
    await (unique === 'unique' ? index.unique() : index).execute();
  }
}

/** `name:kind:null`; kind is text unless it says int. */
const tables: { name: string; columns: string; key: string; rowid?: false }[] = [
  { name: 'meta', columns: 'key value', key: 'key', rowid: false },
  { name: 'counters', columns: 'name value:int', key: 'name', rowid: false },
  { name: 'enterprises', columns: 'id credit_code body_id province_code body', key: 'id' },
  { name: 'evaluation_bodies', columns: 'id province_code body', key: 'id' },
  { name: 'authorities', columns: 'province_code body', key: 'province_code' },
  { name: 'members', columns: 'user_id role scope', key: 'user_id role scope', rowid: false },
  { name: 'scope_versions', columns: 'user_id version:int keys', key: 'user_id version', rowid: false },
  {
    name: 'dossiers',
    columns:
      'id enterprise_id year:int ordinal:int status body_id province_code batch_id:text:null number:text:null body',
    key: 'id'
  },
  { name: 'dossier_forms', columns: 'dossier_id form previous_form files', key: 'dossier_id' },
  { name: 'drafts', columns: 'id scope_key rev:int body', key: 'id' },
  { name: 'files', columns: 'file_id subject_id sha256 size:int type state rev:int body:text:null', key: 'file_id' },
  {
    name: 'intents',
    columns:
      'id user_id display_name step subject_id body_hash body:text:null received_at received_on complete_at:text:null state ' +
      'refusal:text:null waits_for',
    key: 'id'
  },
  { name: 'intent_waits', columns: 'file_id intent_id', key: 'file_id intent_id', rowid: false },
  { name: 'batches', columns: 'id province_code year:int ordinal:int state body', key: 'id' },
  {
    name: 'registry',
    columns:
      'number dossier_id batch_id province_code year:int division serial:int name search_name credit_code ' +
      'district_name registered_on revoked_on:text:null revocation_reason:text:null',
    key: 'number'
  },
  { name: 'registry_bigrams', columns: 'bigram number', key: 'bigram number', rowid: false },
  { name: 'serials', columns: 'year:int division next:int', key: 'year division', rowid: false },
  { name: 'draws', columns: 'id province_code year:int committed_at body numbers', key: 'id' },
  {
    name: 'audit',
    columns:
      'chain position:int at device_at:text:null user_id on_behalf_of:text:null role step subject_id ' +
      'before_hash:text:null after_hash:text:null intent_id:text:null previous_hash hash',
    key: 'chain position'
  },
  { name: 'documents', columns: 'collection id body:text:null scope_keys seq:int', key: 'collection id' },
  {
    name: 'feed',
    columns: 'scope_key collection document_id seq:int gone:int',
    key: 'collection document_id scope_key',
    rowid: false
  }
];

const indexes: [name: string, on: string, columns: string, unique?: 'unique'][] = [
  ['dossiers_by_enterprise', 'dossiers', 'enterprise_id year ordinal', 'unique'],
  ['dossiers_by_batch', 'dossiers', 'batch_id'],
  ['dossiers_by_status', 'dossiers', 'year status'],
  ['dossiers_by_number', 'dossiers', 'number', 'unique'],
  ['files_by_subject', 'files', 'subject_id'],
  ['intents_by_state', 'intents', 'state received_at'],
  ['batches_by_year', 'batches', 'province_code year ordinal', 'unique'],
  ['registry_by_dossier', 'registry', 'dossier_id', 'unique'],
  ['registry_by_serial', 'registry', 'year division serial', 'unique'],
  ['registry_by_credit_code', 'registry', 'credit_code'],
  ['registry_by_batch', 'registry', 'batch_id'],
  ['registry_by_province', 'registry', 'province_code year'],
  ['feed_by_reader', 'feed', 'scope_key collection seq', 'unique']
];
