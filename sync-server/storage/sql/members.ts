import { type Kysely } from 'kysely';
import { type Membership } from '#domain/roles/roles.ts';
import { type Members, type Scope } from '../storage.ts';
import { type Tables } from '../tables.ts';

const asScope = (row: { version: number; keys: string }): Scope => ({
  version: row.version,
  keys: JSON.parse(row.keys) as string[]
});

/** Who may act for whom, and every earlier scope of each person: a reader far behind learns what it lost. */
export const membersOn = (db: Kysely<Tables>): Members => ({
  async of(userId) {
    const rows = await db
      .selectFrom('members')
      .select(['role', 'scope'])
      .where('user_id', '=', userId)
      .orderBy('role')
      .orderBy('scope')
      .execute();
    return rows as Membership[];
  },
  async scope(userId) {
    const row = await db
      .selectFrom('scope_versions')
      .select(['version', 'keys'])
      .where('user_id', '=', userId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? asScope(row) : { version: 0, keys: [] };
  },
  async scopeAt(userId, version) {
    if (version === 0) return { version: 0, keys: [] };
    const row = await db
      .selectFrom('scope_versions')
      .select(['version', 'keys'])
      .where('user_id', '=', userId)
      .where('version', '=', version)
      .executeTakeFirst();
    return row && asScope(row);
  },
  async keysEver(userId) {
    const rows = await db
      .selectFrom('scope_versions')
      .select(['version', 'keys'])
      .where('user_id', '=', userId)
      .execute();
    return [...new Set(rows.flatMap((row) => asScope(row).keys))];
  },
  async replace(userId, memberships, scope) {
    await db.deleteFrom('members').where('user_id', '=', userId).execute();
    if (memberships.length > 0)
      await db
        .insertInto('members')
        .values(memberships.map((each) => ({ user_id: userId, role: each.role, scope: each.scope })))
        .execute();
    await db
      .insertInto('scope_versions')
      .values({ user_id: userId, version: scope.version, keys: JSON.stringify(scope.keys) })
      .execute();
  }
});
