import { z } from "zod";

/**
 * The kinds of facts that a terminal records, each with the shape of its body. The log and the bundles
 * carry them; the terminal's and the facility's projections are folds over them.
 * A kind is never changed once it has shipped: a new shape gets a new kind.
 */

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A check's outcome as it travels. The facility can grade again for the rest. */
export const carriedCheck = z.strictObject({
  path: z.array(z.string()),
  state: z.enum(["passed", "failed", "notRun"]),
  message: z.string(),
});

export const carriedVerdict = z.enum(["passed", "failed", "unreadable", "crashed", "stopped"]);
export type CarriedVerdict = z.infer<typeof carriedVerdict>;

/** What a grade was made with: hashes of the exercise and its checks, and the runner's version. */
const provenance = z.strictObject({ exercise: sha256Hex, checks: sha256Hex, runner: z.string() });

export const facts = {
  /** A terminal took up its identity and its facility. */
  terminalProvisioned: z.strictObject({ facility: z.string(), name: z.string() }),
  /** The program started. `version` is the program's. */
  booted: z.strictObject({ version: z.string(), shell: z.string() }),
  signedIn: z.strictObject({}),
  signedOut: z.strictObject({ reason: z.enum(["asked", "idle", "closed"]) }),
  staffSignedIn: z.strictObject({}),
  staffSignedOut: z.strictObject({ reason: z.enum(["asked", "idle", "closed"]) }),
  /** A wrong PIN (with its student) or a wrong staff secret. */
  signInRefused: z.strictObject({ who: z.enum(["student", "staff"]) }),
  lessonOpened: z.strictObject({ lesson: z.string() }),
  hintOpened: z.strictObject({ exercise: z.string(), number: z.int().min(1) }),
  attempted: z.strictObject({
    lesson: z.string(),
    exercise: z.string(),
    /** 1 for the student's first attempt at this exercise on this terminal. */
    number: z.int().min(1),
    files: z.record(z.string(), z.string()),
    verdict: carriedVerdict,
    checks: z.array(carriedCheck),
    /** The sentence shown where no check could speak. */
    message: z.string(),
    provenance,
  }),
  /** The checks themselves were wrong: for staff and authors, never counted as the student's attempt. */
  checksFaulted: z.strictObject({
    exercise: z.string(),
    reason: z.string(),
    files: z.record(z.string(), z.string()),
    provenance,
  }),
  exportMade: z.strictObject({ from: z.int(), to: z.int(), file: z.string() }),
} as const;

export type FactKind = keyof typeof facts;
export type FactBody<Kind extends FactKind> = z.infer<(typeof facts)[Kind]>;

/** Some fact, ready to be recorded. */
export type Fact = { [Kind in FactKind]: { readonly kind: Kind; readonly body: FactBody<Kind> } }[FactKind];
