import { sql, type Kysely } from 'kysely';
import { type Tables } from '../tables.ts';

/** How a name is compared: width, case and spaces do not count. */
export const searchForm = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Enters every pair of neighbouring characters of a batch's names: Chinese names are searched by two. */
export async function indexNames(db: Kysely<Tables>, batchId: string): Promise<void> {
  await sql`
    with recursive place(at) as (select 1 union all select at + 1 from place where at < 200)
    insert into registry_bigrams (bigram, number)
    select substr(registry.search_name, place.at, 2), registry.number
    from registry join place on place.at < length(registry.search_name)
    where registry.batch_id = ${batchId}
    on conflict do nothing`.execute(db);
}

/** Entries whose name holds the part, newest numbers first; the rarest pair of the part leads the search. */
export async function byNamePart(db: Kysely<Tables>, part: string, limit: number): Promise<Tables['registry'][]> {
  const wanted = searchForm(part);
  const characters = [...wanted];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  if (pairs.length === 0) return [];
  const counted = await Promise.all(
    [...new Set(pairs)].slice(0, 40).map(async (pair) => [await count(db, pair), pair])
  );
  const [, rarest] = counted.sort(([one], [other]) => Number(one) - Number(other))[0] ?? [];
  return db
    .selectFrom('registry_bigrams')
    .innerJoin('registry', 'registry.number', 'registry_bigrams.number')
    .selectAll('registry')
    .where('registry_bigrams.bigram', '=', String(rarest))
    .where(sql<boolean>`search_name like ${`%${wanted.replace(/[%_!]/g, '!$&')}%`} escape '!'`)
    .orderBy('registry_bigrams.number', 'desc')
    .limit(limit)
    .execute();
}

async function count(db: Kysely<Tables>, bigram: string): Promise<number> {
  const some = db.selectFrom('registry_bigrams').select('number').where('bigram', '=', bigram).limit(1000);
  const row = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
