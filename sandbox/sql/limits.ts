import type { Budget } from "../budget.ts";
import type { Limit, Verdict } from "../verdict.ts";
import { type Language, type Say, speaker } from "../words/say.ts";
import { maxRows, maxTriggerDepth, maxValueBytes, type StopCause } from "./guard.ts";

/** What it means that a limit was passed. */
export function sqlLimitWords(limit: Limit, cause: StopCause | null, budget: Budget, say: Say): string {
  if (cause === "value") return say("sql.limit.value", { count: maxValueBytes });
  switch (limit) {
    case "time":
      return say("sql.limit.time", { seconds: budget.deadlineMs / 1000 });
    case "memory":
      return say("sql.limit.memory");
    case "stack":
      return say("sql.limit.stack", { count: maxTriggerDepth });
    case "asked":
      return say("limit.asked");
    case "output":
      return cause === "bytes" ? say("sql.limit.bytes") : say("sql.limit.rows", { count: maxRows });
  }
}

/** The verdict on a text whose worker was silent for too long and was ended. */
export function endedVerdict(budget: Budget, language: Language = "en"): Verdict {
  const sentence = sqlLimitWords("time", null, budget, speaker(language));
  return { kind: "stopped", limit: "time", sentence, checks: [], output: "" };
}
