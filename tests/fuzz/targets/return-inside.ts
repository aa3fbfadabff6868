import { isDeepStrictEqual } from "node:util";
import { canonicalJson } from "../../../bundle/canonical.ts";
import { type StudentId, studentId } from "../../../bundle/ids.ts";
import type { Json } from "../../../bundle/std.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import type { ImportReport } from "../../../main/carrying.ts";
import { keepFacilityCopy, readFacilityCopy } from "../../../main/store/facility-copy.ts";
import { facility, otherTerminal, terminal } from "../../vectors/bundle/parts.ts";
import {
  answer,
  answerLines,
  first as firstLink,
  next as secondKey,
  secondLink,
} from "../../vectors/bundle/return-parts.ts";
import { goesOn } from "../goes-on.ts";
import { type Keyed, mendCount, mutateLines } from "../mutate/lines.ts";
import { target } from "../target.ts";
import { openTerminalWorld, type TerminalWorld } from "../terminal-world.ts";
import { bundleWords, sealed } from "./sealed.ts";

const words = [
  ...bundleWords,
  ...[terminal.id, otherTerminal.id, secondKey.publicKey, firstLink.key, "es", "bean-soup", "renew"],
  ...["counted", "receipt", "student", "standing", "opened", "work", "setting", "feedback", "question"],
];

/**
 * A facility that went wrong, or that passes on what a terminal that went wrong has told it: the seal holds, and what is
 * under it is made up. What is taken is what was put in, and the terminal goes on working afterwards.
 */
export const returnInsideTarget = target<ImportReport>({
  name: "return-inside",
  share: 1.5,
  async open() {
    let world = await openTerminalWorld();
    const seal = (payload: Buffer) => sealed(payload, terminal.age.recipient, facility.signing.pem);
    return {
      seeds: [
        answer(),
        answer({}, {}, answerLines.slice(0, 1)),
        answer({}, {}, answerLines.slice(0, 6)),
        answer({ succession: [firstLink, secondLink] }),
      ].map(({ payload }) => Buffer.from(payload)),
      mutate(input, random, other) {
        const made = mutateLines(input, random, other, words);
        return random.chance(0.7) ? mendCount(made, (records) => records) : made;
      },
      async read(input) {
        if (world.isRenewed()) {
          world.close();
          world = await openTerminalWorld();
        }
        world.forget();
        return world.bring(await seal(input));
      },
      judge: async (_, input) => world.wrongOnDisk() ?? (await judgeTaken(world, recordsIn(input))),
      close: () => world.close(),
    };
  },
});

const recordsIn = (input: Buffer): readonly Keyed[] =>
  input
    .toString()
    .split("\n")
    .slice(1, -2)
    .map((line) => JSON.parse(line));

async function judgeTaken(world: TerminalWorld, records: readonly Keyed[]): Promise<string | null> {
  const { facility: store, away, data } = world;
  const known = store.get();
  const told = records[0];
  const kept = { kind: "facility", ...known, id: undefined, succession: undefined };
  const meant = { ...told, name: String(told?.name).trim() };
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(kept)), meant))
    return "took another facility than was put in";
  await keepFacilityCopy(data, store);
  if (!isDeepStrictEqual(readFacilityCopy(data)?.facility, plainFacility(known)))
    return "the copy of the facility beside the store cannot be read back";
  for (const one of lastOfEach(records, "student", ["id"])) {
    const here = store.student(one.id as StudentId);
    if ((here === null) !== one.archived) return "took another student than was put in";
  }
  for (const one of lastOfEach(records, "work", ["student", "exercise"])) {
    const work = away.work(one.student as StudentId, one.exercise as ExerciseId);
    if (work !== null && canonicalJson(work.files as Json) !== canonicalJson(one.files ?? null))
      return "took other code than was put in";
  }
  const notes = lastOfEach(records, "feedback", ["id"]);
  for (const { student: whose } of notes) {
    const here = away.feedback(whose as StudentId);
    if (here.length !== notes.filter((note) => note.student === whose).length)
      return "took other feedback than was put in";
  }
  for (const whose of new Set(records.map((one) => one.student))) {
    const { data: student } = studentId.safeParse(whose);
    const wrong = student === undefined ? null : goesOn(world, student, namesIn(records, whose));
    if (wrong !== null) return wrong;
  }
  return null;
}

const plainFacility = (known: ReturnType<TerminalWorld["facility"]["get"]>) => {
  if (known === null) return null;
  const { enrolment: _, staff: __, ...facility } = known;
  return facility;
};

/** Where a return says one thing twice, the later one counts. */
function lastOfEach(records: readonly Keyed[], kind: string, keys: readonly string[]): readonly Keyed[] {
  const found = new Map<string, Keyed>();
  for (const one of records)
    if (one.kind === kind) found.set(JSON.stringify(keys.map((key) => one[key])), one);
  return [...found.values()];
}

const namesIn = (records: readonly Keyed[], whose: Json | undefined): readonly string[] =>
  records.flatMap((one) => (one.student === whose && typeof one.exercise === "string" ? [one.exercise] : []));
