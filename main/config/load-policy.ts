import { readFileSync } from "node:fs";
import type { z } from "zod";
import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { describe } from "../../curriculum/describe.ts";
import { listed } from "./listed.ts";
import { type Policy, policySchema } from "./policy.ts";

/**
 * Reads IT's policy. A missing file is the default policy. Anything else that is wrong stops the start:
 * the sentence names the file, each key, what was found and what was expected.
 */
export function loadPolicy(file: string): Result<Policy, Refusal<"badPolicy">> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return ok(policySchema.parse({}));
    return refuse(
      "badPolicy",
      `The policy file ${file} cannot be read (${(error as Error).message}). ${remedy}`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(
      "badPolicy",
      `The policy file ${file} is not JSON: ${plain((error as Error).message)}. ${remedy}`,
    );
  }
  const parsed = policySchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const problems = listed(parsed.error.issues.map((issue) => explain(issue, json)));
  return refuse("badPolicy", `The policy file ${file} is not right: ${problems}. ${remedy}`);
}

const remedy = "The terminal does not start until it is corrected; nothing was changed.";

function explain(issue: z.core.$ZodIssue, json: unknown): string {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.slice(0, 3).map((key) => describe([...issue.path, key].join(".")));
    const known = issue.path.length > 0 ? "" : ` (known are ${Object.keys(policySchema.shape).join(", ")})`;
    return `the key ${keys.join(", ")} is not known${known}`;
  }
  const key = issue.path.join(".") || "the whole file";
  const found = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], json);
  return `"${key}" is ${describe(found)}: ${issue.message}`;
}
