/** SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535. */
const mostParameters = 30_000;

/** Rows in portions that one statement can carry. */
export function* chunks<Row extends object>(rows: readonly Row[]): Generator<Row[]> {
  const columns = rows[0] ? Object.keys(rows[0]).length : 1;
  yield* portions(rows, Math.floor(mostParameters / columns));
}

export function* portions<Item>(items: readonly Item[], size = mostParameters): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
