import { never } from "../bundle/std.ts";
import type { Engine } from "./engine.ts";
import { gradeByChecks } from "./kinds/checks.ts";
import { gradeByChoices } from "./kinds/choices.ts";
import { gradeByGaps } from "./kinds/gaps.ts";
import type { Graded } from "./kinds/graded.ts";
import { gradeByOrder } from "./kinds/order.ts";
import { gradeTests } from "./kinds/own-tests.ts";
import { gradeByPrediction } from "./kinds/prediction.ts";
import { gradeByRuns } from "./kinds/runs.ts";
import type { GradeAsk } from "./protocol.ts";
import type { Watch } from "./watch.ts";

/** Grades in this thread. */
export function gradeIn(engine: Engine, ask: Omit<GradeAsk, "kind">, watch: Watch | null = null): Graded {
  const { verdict, spent } = gradeByKind(engine, ask, watch);
  return { verdict, spent: spent || engine.worn };
}

function gradeByKind(engine: Engine, ask: Omit<GradeAsk, "kind">, watch: Watch | null): Graded {
  const { grading } = ask;
  const attempt = { ...ask, watch };
  switch (grading.by) {
    case "checks":
      return gradeByChecks(engine, grading, attempt);
    case "runs":
      return gradeByRuns(engine, grading.runs, attempt);
    case "prediction":
      return gradeByPrediction(engine, grading, attempt);
    case "order":
      return gradeByOrder(grading.cards, attempt, (files) =>
        gradeByKind(engine, { ...ask, files, grading: grading.grading }, watch),
      );
    case "gaps":
      return gradeByGaps(grading.template, attempt, (files) =>
        gradeByKind(engine, { ...ask, files, grading: grading.grading }, watch),
      );
    case "choices":
      return gradeByChoices(grading, attempt);
    case "tests":
      return gradeTests(engine, grading, attempt);
    case "sql":
      throw new Error("SQL is graded by a worker of its own");
    default:
      return never(grading);
  }
}
