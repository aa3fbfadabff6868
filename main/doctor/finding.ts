/** What the doctor looked at. */
export type Check =
  | "record"
  | "log"
  | "progress"
  | "keys"
  | "facility"
  | "export"
  | "backup"
  | "disk"
  | "clock";

/** `well`; `look`: somebody should look at it soon; `wrong`: work is in danger, or the terminal does not start. */
export type Condition = "well" | "look" | "wrong";

/** One sentence for a person about one thing: what was found, and if it is not well what to do. */
export interface Finding {
  readonly check: Check;
  readonly condition: Condition;
  readonly sentence: string;
  /** The same in Spanish, for the screen. The command line and the file for IT speak English. */
  readonly spanish: string;
}

export const well = (check: Check, sentence: string, spanish: string): Finding => ({
  check,
  condition: "well",
  sentence,
  spanish,
});
export const look = (check: Check, sentence: string, spanish: string): Finding => ({
  check,
  condition: "look",
  sentence,
  spanish,
});
export const wrong = (check: Check, sentence: string, spanish: string): Finding => ({
  check,
  condition: "wrong",
  sentence,
  spanish,
});

/** The worst of all conditions. */
export function conditionOf(findings: readonly Finding[]): Condition {
  const has = (condition: Condition) => findings.some((finding) => finding.condition === condition);
  return has("wrong") ? "wrong" : has("look") ? "look" : "well";
}

/** As the command line and files say it. */
export const inEnglish = (findings: readonly Finding[]): readonly Omit<Finding, "spanish">[] =>
  findings.map(({ check, condition, sentence }) => ({ check, condition, sentence }));
