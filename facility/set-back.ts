import type { ProgressHeader } from "../bundle/bundle.ts";
import { facts } from "../bundle/facts.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { plain } from "./text.ts";

/** Fits into the database's column, and is far more than any facility comes to. */
const highest = 2_000_000_000;

/**
 * For a facility whose database was put back from an older copy: lets the numbers of its returns begin again above all that
 * it can have given out since, because terminals take in only what is higher. Minutes since 1970 are such a number, as long
 * as there is at most one return a minute on average (which the server keeps to). `above`: the highest that some terminal names.
 */
export function jumpAhead(
  facility: Facility,
  above: number,
  nowMs: WallMs,
): Promise<Result<{ readonly number: number }, Refusal<"tooHigh"> | DiskRefusal>> {
  return onDisk(
    facility.place,
    async (): Promise<Result<{ readonly number: number }, Refusal<"tooHigh">>> => {
      const { db, id } = facility;
      const minutes = Math.floor(nowMs / 60_000);
      if (Math.max(above, minutes) > highest) {
        return refuse(
          "tooHigh",
          `A return's number is at most ${highest}, so nothing was changed; check the number after --above, and this machine's clock.`,
        );
      }
      const { last_return } = await db
        .selectFrom("facility")
        .select("last_return")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const number = Math.max(last_return, above, minutes);
      await db.updateTable("facility").set({ last_return: number }).where("id", "=", id).execute();
      return ok({ number: number + 1 });
    },
  );
}

/** Somebody has a return that this database does not know of. */
export interface Ahead {
  /** What the terminal has taken in, and the newest that was made here. */
  readonly taken: number;
  readonly newest: number;
}

/**
 * Whether a terminal's events speak of a return of this facility that was not made yet: then the database is an older copy.
 * A terminal can claim what it likes, so this is a hint for people, and changes nothing.
 */
export async function isAhead(
  { db, id }: Pick<Facility, "db" | "id">,
  { terminal, from, to }: Pick<ProgressHeader, "terminal" | "from" | "to">,
): Promise<Ahead | null> {
  const taken = await db
    .selectFrom("event")
    .innerJoin("log", "log.no", "event.log")
    .select("event.body")
    .where("log.terminal", "=", terminal.id)
    .where("event.seq", ">=", from)
    .where("event.seq", "<=", to)
    .where("event.kind", "=", "importTaken")
    .execute();
  const numbers = taken.map(({ body }) => {
    const fact = facts.importTaken.safeParse(JSON.parse(body));
    return fact.success && fact.data.kind === "return" ? fact.data.number : 0;
  });
  const { last_return: newest } = await db
    .selectFrom("facility")
    .select("last_return")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const most = Math.max(0, ...numbers);
  return most > newest ? { taken: most, newest } : null;
}

export const sayAhead = (terminalName: string, { newest, taken }: Ahead): string =>
  `Terminal "${plain(terminalName)}" has taken return ${taken} of this facility, and the newest one here is ${newest}: this database seems to be an older copy. If it was put back, run: foothold facility restored.`;
