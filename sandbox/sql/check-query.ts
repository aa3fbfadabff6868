import type { Say } from "../words/say.ts";
import { sameName } from "./catalogue.ts";
import { type CheckOf, type Finding, sentences, type Work } from "./checked.ts";
import { ungrouped } from "./grouping.ts";
import { hasWords } from "./tokens.ts";

export function checkPlan(check: CheckOf<"plan">, { plan }: Work, say: Say): Finding | null {
  if (plan === null) return { message: say("sql.plan.none"), expected: null, actual: null, at: null };
  const wanted = check.usesIndex;
  const uses =
    wanted === undefined ||
    (wanted === true ? plan.indexes.length > 0 : plan.indexes.some((name) => sameName(name, wanted)));
  const scanned = check.doesNotScan.filter((name) => plan.scanned.some((other) => sameName(name, other)));
  const faults = [
    ...(uses
      ? []
      : [wanted === true ? say("sql.plan.anyIndex") : say("sql.plan.index", { name: String(wanted) })]),
    ...scanned.map((name) => say("sql.plan.scan", { name })),
  ];
  if (faults.length === 0) return null;
  return { message: sentences(...faults), expected: null, actual: plan.lines.join("\n"), at: null };
}

export function checkSource(check: CheckOf<"source">, { tokens, catalogue }: Work, say: Say): Finding | null {
  const bare = check.groupedOnly ? ungrouped(tokens, catalogue) : null;
  const faults = [
    ...check.uses
      .filter((words) => !hasWords(tokens, words))
      .map((words) => say("sql.source.uses", { words })),
    ...check.avoids
      .filter((words) => hasWords(tokens, words))
      .map((words) => say("sql.source.avoids", { words })),
    ...(bare === null ? [] : [say("sql.source.ungrouped", { name: bare.text })]),
  ];
  if (faults.length === 0) return null;
  return { message: sentences(...faults), expected: null, actual: null, at: bare?.start ?? null };
}
