import type { TerminalId } from "../bundle/ids.ts";
import type { Database } from "./database.ts";

/** Events `from` to `to` (both included) of a terminal that are missing although later ones are here. */
export interface Gap {
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  readonly from: number;
  readonly to: number;
}

/** A bundle is stored as a whole, so the ranges of the bundles tell which events are here. */
export async function findGaps(db: Database): Promise<readonly Gap[]> {
  const ranges = await db
    .selectFrom("bundle")
    .innerJoin("terminal", "terminal.id", "bundle.terminal")
    .select(["terminal.id", "terminal.name", "bundle.from_seq", "bundle.to_seq"])
    .orderBy("terminal.id")
    .orderBy("bundle.from_seq")
    .execute();
  return [...Map.groupBy(ranges, ({ id }) => id).values()].flatMap((own) => {
    let next = 1;
    const gaps: Gap[] = [];
    for (const { id, name, from_seq, to_seq } of own) {
      if (from_seq > next) gaps.push({ terminal: { id, name }, from: next, to: from_seq - 1 });
      next = Math.max(next, to_seq + 1);
    }
    return gaps;
  });
}
