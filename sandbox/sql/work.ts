import { type Catalogue, catalogueOf } from "./catalogue.ts";
import type { Work } from "./checked.ts";
import type { Ran, ScriptRun, SqlFailure } from "./database.ts";
import type { SqlEngine } from "./engine.ts";
import type { Guard } from "./guard.ts";
import { type Plan, planOf } from "./plan.ts";
import { tokensOf } from "./tokens.ts";
import type { SqlTable } from "./value.ts";

/** How far the student's statements came on one seed. */
export type Worked =
  | { readonly kind: "done"; readonly work: Work; readonly image: Uint8Array }
  /** `catalogue` is what the database held when it failed. */
  | {
      readonly kind: "failed";
      readonly run: ScriptRun;
      readonly failure: SqlFailure;
      readonly catalogue: Catalogue;
    }
  /** The guard says which limit it was. */
  | { readonly kind: "stopped"; readonly run: ScriptRun };

/** How a text is to be run. */
export interface Way {
  /** Tells the plan of the last SELECT. */
  readonly planned?: boolean;
  /** Gives rows the other way round wherever no ORDER BY holds them. */
  readonly reversed?: boolean;
}

const selects = /^(?:select|with|values)\b/i;

/** Runs a student's text on a copy of a seed. */
export function runText(
  engine: SqlEngine,
  seed: Uint8Array | null,
  text: string,
  guard: Guard,
  { planned = false, reversed = false }: Way = {},
): Worked {
  const first = engine.withDatabase(seed, guard, (db) => {
    let plan: Plan | null = null;
    if (reversed) db.run("PRAGMA reverse_unordered_selects = ON");
    const run = db.runRestricted(text, (query) => {
      if (planned && selects.test(query)) plan = planOf(db, query);
    });
    if (guard.stopped !== null) return { kind: "stopped" as const, run };
    const { failure } = run;
    if (failure !== null) return { kind: "failed" as const, run, failure, catalogue: catalogueOf(db) };
    const leftOpen = db.inTransaction;
    if (leftOpen) db.run("ROLLBACK");
    return { kind: "ended" as const, run, plan, leftOpen, image: db.image() };
  });
  if (first.kind !== "ended") return first;
  const { run, plan, leftOpen, image } = first;
  // Looked at in a new connection: what is temporary there, and every setting, stays behind.
  const catalogue = engine.withDatabase(image, guard, catalogueOf);
  if (guard.stopped !== null) return { kind: "stopped", run };
  const { statements } = run;
  return {
    kind: "done",
    work: { text, tokens: tokensOf(text), statements, plan, catalogue, leftOpen },
    image,
  };
}

/** What an author's query gives on what the student's statements left behind; null if the guard stopped it. */
export function askAfter(
  engine: SqlEngine,
  image: Uint8Array,
  query: string,
  guard: Guard,
): SqlTable | SqlFailure | null {
  return engine.withDatabase(image, guard, (db) => {
    const { statements, failure } = db.run(query);
    return failure ?? statements.findLast((ran: Ran) => ran.table !== null)?.table ?? null;
  });
}
