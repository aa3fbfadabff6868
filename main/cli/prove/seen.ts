import { z } from "zod";
import type { CheckSeen, GradeSeen } from "../../../curriculum/check.ts";
import type { RunSeen } from "../../../curriculum/check-texts.ts";

const check: z.ZodType<CheckSeen> = z.object({
  path: z.array(z.string()),
  state: z.enum(["passed", "failed", "notRun"]),
  message: z.string(),
});
const checks = z.array(check);
const error = z.object({ sentence: z.string() });

/** What a proof needs of a grade; whatever else a grade has is left out. */
export const gradeSeen: z.ZodType<GradeSeen> = z.object({
  verdict: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("passed"), checks }),
    z.object({ kind: z.literal("failed"), checks }),
    z.object({ kind: z.literal("unreadable"), error }),
    z.object({ kind: z.literal("crashed"), error }),
    z.object({ kind: z.literal("stopped"), sentence: z.string(), checks }),
    z.object({ kind: z.literal("faultOfChecks"), reason: z.string() }),
  ]),
});

export const runSeen: z.ZodType<RunSeen> = z.object({ printed: z.string(), error: z.string().nullable() });
