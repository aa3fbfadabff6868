import type { SkillView } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";

const keys = {
  new: "progress.skillNew",
  tried: "progress.skillTried",
  passed: "progress.skillPassed",
} as const;

export function useSkillWord(): (state: SkillView["state"]) => string {
  const { t } = useWords();
  return (state) => t(keys[state]);
}
