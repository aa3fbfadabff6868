import type { TFunction } from "i18next";
import type { OpenSteps } from "./state.ts";

/** Where one is among the steps; where more would follow than there are, it says that too. */
export function positionWords({ walk, at }: Pick<OpenSteps, "walk" | "at">, t: TFunction): string {
  const counts = { at: at + 1, of: walk.length };
  switch (walk.trace.end.kind) {
    case "full":
      return t("steps.positionFull", counts);
    case "cut":
      return t("steps.positionCut", counts);
    case "whole":
    case "unlike":
      return t("steps.position", counts);
  }
}

/** What the steps do not show of the program, or show otherwise; empty where they show all of it. */
export function limitWords({ walk }: Pick<OpenSteps, "walk">, t: TFunction): string {
  switch (walk.trace.end.kind) {
    case "full":
      return t("steps.full");
    case "cut":
      return t("steps.cut");
    case "unlike":
      return t("steps.unlike");
    case "whole":
      return "";
  }
}

/** What is run, in the words of a sentence with `code` in it. */
export function ranWords({ walk }: Pick<OpenSteps, "walk">, t: TFunction): string {
  const { ran } = walk.trace;
  switch (ran.kind) {
    case "call":
      return t("steps.ranCall", { call: ran.call.replaceAll("`", "'") });
    case "alone":
      return t("steps.ranAlone");
    case "check":
      return t("steps.ranCheck", { name: ran.name });
    case "program":
      return ran.input.length === 0
        ? t("steps.ranProgram")
        : t("steps.ranInput", { lines: ran.input.map((line) => JSON.stringify(line)).join(", ") });
  }
}
