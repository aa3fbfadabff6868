import { ok, type WallMs } from "../../bundle/std.ts";
import { backUp as backUpStore } from "../../main/store/backups.ts";
import { openStore } from "../../main/store/open.ts";
import { storeTrouble } from "../../main/store/trouble.ts";
import type { Outcome } from "./operations.ts";
import type { Place } from "./terminal.ts";

/** The day's backup, as the upkeep makes it. */
export async function backUp({ data }: Place): Promise<Outcome> {
  const store = openStore(data);
  if (!store.ok) return store;
  const { close, db } = store.value;
  try {
    const events = db.prepare<[], number>("SELECT count(*) FROM events").pluck().get() ?? 0;
    await backUpStore(db, data, Date.now() as WallMs);
    return ok({ kind: "backup", events });
  } catch (error) {
    const refusal = storeTrouble(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  } finally {
    close();
  }
}
