/** Rows of one page. A page is one question to the database, so memory does not grow with the number of rows. */
export const pageLength = 500;

/** All rows, page by page. `read` gives the page after a row, or the first; a short one is the last. */
export async function* paged<Row>(
  read: (after: Row | null) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], void, undefined> {
  for (let after: Row | null = null; ; ) {
    const rows: readonly Row[] = await read(after);
    if (rows.length > 0) yield rows;
    after = rows.at(-1) ?? null;
    if (rows.length < pageLength) return;
  }
}

/** Rows some at a time: those that are asked for or written with one statement. */
export function* chunksOf<Row>(rows: Iterable<Row>): Generator<[Row, ...Row[]]> {
  const all = [...rows];
  for (let from = 0; from < all.length; from += pageLength) {
    const [first, ...rest] = all.slice(from, from + pageLength);
    if (first !== undefined) yield [first, ...rest];
  }
}
