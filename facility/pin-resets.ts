import type { Transaction } from "kysely";
import type { FactBody } from "../bundle/facts.ts";
import type { StudentId, TerminalId } from "../bundle/ids.ts";
import { chunksOf } from "./pages.ts";
import type { Whose } from "./project.ts";
import type { Tables } from "./schema.ts";

interface Reset extends FactBody<"pinReset"> {
  readonly student: StudentId;
  /** Orders two of one number: the terminal, then the number of the event, then its hash. */
  readonly from: string;
}

/** PINs that staff set at terminals, of each student the one that is in force. */
export interface PinResets {
  offer(student: StudentId, reset: FactBody<"pinReset">, event: { seq: number; hash: string }): void;
  readonly all: ReadonlyMap<StudentId, Reset>;
}

export function makePinResets({ terminal }: { readonly terminal: TerminalId }): PinResets {
  const all = new Map<StudentId, Reset>();
  return {
    all,
    offer(student, reset, { seq, hash }) {
      const offered = { ...reset, student, from: `${terminal} ${String(seq).padStart(12, "0")} ${hash}` };
      const other = all.get(student);
      if (other === undefined || isNewer(offered, other)) all.set(student, offered);
    },
  };
}

/**
 * Which of two PINs is in force: the higher number, since each counts on from the newest that was known where it was set. At
 * the same number that of the facility (`from` is `null`), who has handed it out; else one of the terminals', always the same.
 * No clock decides.
 */
export function isNewer(
  one: { readonly number: number; readonly from: string },
  other: { readonly number: number; readonly from: string | null },
): boolean {
  if (one.number !== other.number) return one.number > other.number;
  return other.from !== null && one.from > other.from;
}

/** Puts those into force that are newer than what the roster has. Of nobody who is not on it. */
export async function keepPinResets(
  transaction: Transaction<Tables>,
  { facility }: Pick<Whose, "facility">,
  { all }: PinResets,
): Promise<void> {
  for (const resets of chunksOf(all.values())) {
    const stored = await transaction
      .selectFrom("student")
      .select(["id", "pin_number as number", "pin_from as from"])
      .where("facility", "=", facility)
      .where(
        "id",
        "in",
        resets.map(({ student }) => student),
      )
      .execute();
    const known = new Map(stored.map((row) => [row.id, row]));
    for (const { student, pin, number, from } of resets) {
      const before = known.get(student);
      if (before === undefined || !isNewer({ number, from }, before)) continue;
      await transaction
        .updateTable("student")
        .set({ pin_verifier: pin, pin_number: number, pin_from: from })
        .where("id", "=", student)
        .execute();
    }
  }
}
