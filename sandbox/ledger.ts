import { z } from "zod";
import type { Budget } from "./budget.ts";
import type { CheckFacts, ReportFacts } from "./library/facts.ts";
import { checkFacts } from "./report.ts";
import { Session } from "./session.ts";

/** What a session notes in its `Watch`, in order, so that it outlives the thread. */
const notes = z.array(
  z.union([
    z.tuple([z.literal("declare"), z.array(z.array(z.string()))]),
    z.tuple([z.literal("begin"), z.int()]),
    z.tuple([z.literal("end"), z.int(), checkFacts]),
    z.tuple([z.literal("print"), z.string()]),
  ]),
);

/** A grade as far as it was noted before its thread was ended. `report` is null if no check had been declared. */
export function replay(
  noted: readonly unknown[],
  budget: Budget,
): { readonly session: Session; readonly report: ReportFacts | null } {
  const session = new Session(budget, () => 0);
  let checks: CheckFacts[] | null = null;
  for (const [kind, value, facts] of notes.parse(noted)) {
    if (kind === "declare") checks = value.map((path) => ({ path, state: "notRun", failure: null }));
    else if (kind === "print") session.print(value);
    else if (kind === "begin") {
      session.begin(value);
      const check = checks?.[value];
      if (checks && check)
        checks[value] = { ...check, state: "failed", failure: { kind: "interrupted", call: null } };
    } else {
      session.end(value, "");
      if (checks) checks[value] = facts;
    }
  }
  return { session, report: checks && { checks } };
}
