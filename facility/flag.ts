import type { TerminalId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";

export interface FlaggedTerminal {
  readonly id: TerminalId;
  readonly name: string;
  /** `null`: the flag was taken off. */
  readonly flagged: string | null;
}

type FlagRefusal = Refusal<"noSuchTerminal" | "severalTerminals">;

/**
 * Puts a flag on a terminal, or takes it off: all of its passes are graded again at the next collection. `which` is its
 * name, its id, or how its id begins. Refuses a name that several have.
 */
export function flagTerminal(
  facility: Facility,
  which: string,
  why: string | null,
): Promise<Result<FlaggedTerminal, FlagRefusal | DiskRefusal>> {
  return onDisk(facility.place, async (): Promise<Result<FlaggedTerminal, FlagRefusal>> => {
    const terminals = await facility.db
      .selectFrom("terminal")
      .select(["id", "name"])
      .where("facility", "=", facility.id)
      .execute();
    const [found, another] = terminals.filter(
      ({ id, name }) => name === which || (which.length >= 6 && id.startsWith(which)),
    );
    if (found === undefined) {
      return refuse(
        "noSuchTerminal",
        `There is no terminal "${which}" here, so nothing was changed; look in the report for its name or the beginning of its id.`,
      );
    }
    if (another !== undefined) {
      return refuse(
        "severalTerminals",
        `Several terminals are called "${which}", so nothing was changed; name the one you mean by its id: ${found.id}, ${another.id}.`,
      );
    }
    const flagged =
      why === null
        ? null
        : why
            .replace(/\p{C}+/gu, " ")
            .trim()
            .slice(0, 200) || "by staff";
    await facility.db.updateTable("terminal").set({ flagged }).where("id", "=", found.id).execute();
    return ok({ ...found, flagged });
  });
}
