import { never } from "../bundle/std.ts";
import type { Engine } from "./engine.ts";
import { gradeByChecks } from "./kinds/checks.ts";
import type { Graded } from "./kinds/graded.ts";
import { gradeByOrder } from "./kinds/order.ts";
import { gradeByPrediction } from "./kinds/prediction.ts";
import { gradeByRuns } from "./kinds/runs.ts";
import type { Ask } from "./protocol.ts";

/** Grades in this thread. */
export function gradeIn(engine: Engine, ask: Ask): Graded {
  const { grading } = ask;
  switch (grading.by) {
    case "checks":
      return gradeByChecks(engine, grading.checks, ask);
    case "runs":
      return gradeByRuns(engine, grading.runs, ask);
    case "prediction":
      return gradeByPrediction(engine, grading, ask);
    case "order":
      return gradeByOrder(grading.cards, ask, (files) =>
        gradeIn(engine, { ...ask, files, grading: grading.grading }),
      );
    default:
      return never(grading);
  }
}
