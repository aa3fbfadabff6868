import { z } from "zod";
import type { CheckFacts, Failure, Phrase, PhraseKey, ReportFacts } from "./library/facts.ts";
import type { CheckResult } from "./verdict.ts";
import { mocksEn } from "./words/mocks-en.ts";

/** What comes out of the VM is read by these and by nothing else. The shapes are those of `library/facts.ts`. */
const errorFacts = z.strictObject({ name: z.string(), message: z.string(), stack: z.string() });
const call = z.string().nullable();

const difference = z.strictObject({
  path: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  instead: z.array(z.string()),
  texts: z
    .strictObject({ expected: z.string(), actual: z.string(), isWhole: z.boolean(), firstLine: z.number() })
    .nullable(),
});

const phrase: z.ZodType<Phrase> = z.strictObject({
  key: z.custom<PhraseKey>((key) => typeof key === "string" && Object.hasOwn(mocksEn, key)),
  values: z.record(
    z.string(),
    z.lazy(() => z.union([z.string(), z.number(), phrase])),
  ),
});
const words = z.union([z.string(), phrase]);

export const failure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("expectation"),
    matcher: z.string(),
    negated: z.boolean(),
    sentence: z.string().nullable(),
    subject: z.string().nullable(),
    expected: words.nullable(),
    actual: words.nullable(),
    call,
    relation: z.enum(["gave", "took", "last"]).nullable(),
    difference: difference.nullable(),
  }),
  z.strictObject({ kind: z.literal("threw"), error: errorFacts, call }),
  z.strictObject({ kind: z.literal("checkThrew"), error: errorFacts, call, gave: z.string().nullable() }),
  z.strictObject({ kind: z.literal("missing"), file: z.string(), name: z.string().nullable() }),
  z.strictObject({ kind: z.literal("unsettled"), limitMs: z.number().nullable(), call }),
  z.strictObject({ kind: z.literal("comparisons"), wanted: z.number().nullable(), made: z.number(), call }),
  z.strictObject({ kind: z.literal("passedInstead"), call }),
  z.strictObject({ kind: z.literal("waits"), on: z.number(), name: z.string() }),
  z.strictObject({ kind: z.literal("leftOut"), why: z.enum(["skip", "todo", "only", "stopped"]) }),
  z.strictObject({ kind: z.literal("nothingCompared"), call }),
  z.strictObject({ kind: z.literal("interrupted"), call }),
]) satisfies z.ZodType<Failure>;

export const checkFacts = z.strictObject({
  path: z.array(z.string()),
  state: z.enum(["passed", "failed", "notRun"]),
  failure: failure.nullable(),
}) satisfies z.ZodType<CheckFacts>;

const place = z.strictObject({ file: z.string(), line: z.int(), column: z.int().nullable() });

export const checkResult = z.strictObject({
  path: z.array(z.string()),
  state: z.enum(["passed", "failed", "notRun"]),
  message: z.string(),
  call: z.string().nullable(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  place: place.nullable(),
  output: z.string(),
}) satisfies z.ZodType<CheckResult>;

export const report = z.strictObject({ checks: z.array(checkFacts) }) satisfies z.ZodType<ReportFacts>;
