import type { ExerciseView } from "../../main/contract.ts";

/** Whether there is a program to walk through; one that is to be predicted only when it is. */
export function canStep({ kind, state }: Pick<ExerciseView, "kind" | "state">): boolean {
  switch (kind) {
    case "choose":
    case "tests":
    case "sql":
      return false;
    case "predict":
      return state === "passed" || state === "helped";
    default:
      return true;
  }
}
