import type { TerminalId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";

export interface Terminal {
  readonly id: TerminalId;
  /** As it called itself in the bundle that was collected last. */
  readonly name: string;
  readonly lastSeenMs: WallMs;
  readonly revokedMs: WallMs | null;
}

/** All terminals that this facility has heard of, by name. */
export function listTerminals(facility: Facility): Promise<Result<readonly Terminal[], DiskRefusal>> {
  return onDisk(facility.place, async () => ok(await readTerminals(facility)));
}

async function readTerminals({ db, id }: Facility): Promise<readonly Terminal[]> {
  const terminals = await db
    .selectFrom("terminal")
    .select(["id", "name", "last_seen_ms as lastSeenMs", "revoked_ms as revokedMs"])
    .where("facility", "=", id)
    .execute();
  return terminals.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

type ChangeRefusal = Refusal<"noSuchTerminal" | "severalTerminals"> | DiskRefusal;

/**
 * Takes nothing from a terminal any more (`nowMs`), or takes from it again (`null`). What came from it before stays. Named
 * by its id, the beginning of its id, or its name.
 */
export function revokeTerminal(
  facility: Facility,
  text: string,
  nowMs: WallMs | null,
): Promise<Result<Terminal, ChangeRefusal>> {
  return onDisk(facility.place, async (): Promise<Result<Terminal, ChangeRefusal>> => {
    const found = findTerminal(await readTerminals(facility), text);
    if (!found.ok) return found;
    const terminal = found.value;
    const revokedMs = nowMs === null ? null : (terminal.revokedMs ?? nowMs);
    await facility.db
      .updateTable("terminal")
      .set({ revoked_ms: revokedMs })
      .where("id", "=", terminal.id)
      .execute();
    return ok({ ...terminal, revokedMs });
  });
}

/** As short as a bundle's file name has it: `t-` and 8 digits. */
const shortId = /^t-[0-9a-hjkmnp-tv-z]{8,26}$/;

function findTerminal(
  all: readonly Terminal[],
  text: string,
): Result<Terminal, Refusal<"noSuchTerminal" | "severalTerminals">> {
  const matches = all.filter(({ id, name }) => name === text || (shortId.test(text) && id.startsWith(text)));
  const [only, ...others] = matches;
  if (only === undefined) {
    return refuse(
      "noSuchTerminal",
      `No terminal that has sent anything here is called ${text}, so nothing was changed; foothold facility terminal list shows all of them.`,
    );
  }
  if (others.length > 0) {
    return refuse(
      "severalTerminals",
      `${matches.length} terminals are called ${text}, so nothing was changed; name the one you mean by its id: ${matches.map(({ id }) => id).join(" or ")}.`,
    );
  }
  return ok(only);
}
