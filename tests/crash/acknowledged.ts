import { z } from "zod";

/**
 * What a terminal has answered "ok" to, as a line of JSON that is written the moment the answer is there. Whatever
 * such a line says must be found afterwards. `work` numbers the programs that the load hands in (see work.ts).
 */
const acknowledged = z.discriminatedUnion("kind", [
  /** The terminal knows its facility. */
  z.strictObject({ kind: z.literal("takenIn") }),
  /** It runs, under this identity. */
  z.strictObject({ kind: z.literal("started"), terminal: z.string() }),
  z.strictObject({ kind: z.literal("signedIn"), student: z.string() }),
  z.strictObject({ kind: z.literal("lesson"), student: z.string(), lesson: z.string() }),
  z.strictObject({ kind: z.literal("hint"), student: z.string(), exercise: z.string(), number: z.int() }),
  z.strictObject({ kind: z.literal("draft"), student: z.string(), exercise: z.string(), work: z.int() }),
  z.strictObject({
    kind: z.literal("attempt"),
    student: z.string(),
    exercise: z.string(),
    work: z.int(),
    number: z.int(),
  }),
  z.strictObject({ kind: z.literal("export"), file: z.string(), from: z.int(), to: z.int() }),
  /** Some whole file in the folder holds this work. */
  z.strictObject({ kind: z.literal("delivered"), work: z.int() }),
  /** The return of this number is in force, or a newer one. */
  z.strictObject({ kind: z.literal("return"), number: z.int() }),
  /** The machine has another identity than this one. */
  z.strictObject({ kind: z.literal("renewed"), former: z.string() }),
  /** Lessons of this version are taught, or newer ones. */
  z.strictObject({ kind: z.literal("lessons"), version: z.int() }),
  /** A good copy of the store holds as many events as this. */
  z.strictObject({ kind: z.literal("backup"), events: z.int() }),
  /** The folder is fit for an image: nothing that was acknowledged before is in it. */
  z.strictObject({ kind: z.literal("sealed") }),
]);
export type Acknowledged = z.infer<typeof acknowledged>;

/** The load says in a line of its own what was refused: a kill is no reason to refuse anything. */
const refused = z.strictObject({ kind: z.literal("refused"), call: z.string(), sentence: z.string() });
export type Refused = z.infer<typeof refused>;

const line = z.union([acknowledged, refused]);

/** The last line of a killed process may have been cut: then the terminal had not finished saying it. */
export function readLines(text: string): readonly (Acknowledged | Refused)[] {
  return text
    .split("\n")
    .slice(0, -1)
    .filter((each) => each.startsWith("{"))
    .map((each) => line.parse(JSON.parse(each)));
}
