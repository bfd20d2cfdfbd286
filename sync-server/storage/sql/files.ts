import { type Kysely } from 'kysely';
import { type FileRecord, type Files } from '../storage.ts';
import { type Tables } from '../tables.ts';

/** Evidence files by id; the bytes lie elsewhere. */
export const filesOn = (db: Kysely<Tables>): Files => ({
  async get(fileId) {
    const row = await db.selectFrom('files').selectAll().where('file_id', '=', fileId).executeTakeFirst();
    return row && asRecord(row);
  },
  async ofSubject(subjectId) {
    const ofIt = db.selectFrom('files').selectAll().where('subject_id', '=', subjectId);
    return (await ofIt.orderBy('file_id').execute()).map(asRecord);
  },
  async put({ fileId, subjectId, ...rest }) {
    const row = { subject_id: subjectId, ...rest };
    await db
      .insertInto('files')
      .values({ file_id: fileId, ...row })
      .onConflict((clash) => clash.column('file_id').doUpdateSet(row))
      .execute();
  }
});

const asRecord = ({ file_id, subject_id, state, ...rest }: Tables['files']): FileRecord => ({
  fileId: file_id,
  subjectId: subject_id,
  state: state as FileRecord['state'],
  ...rest
});
