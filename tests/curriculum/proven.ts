import { afterAll, beforeAll } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import { type Proof, proveCourse } from "../../curriculum/prove.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { onDisk, type Tree } from "./course-on-disk.ts";

let workshop: Workshop | null = null;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

/** A course from files, and its proof by the sandbox. */
export async function proven(
  tree: Tree,
): Promise<{ readonly course: AuthoredCourse; readonly proof: Proof }> {
  const loaded = loadAuthored(onDisk(tree));
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
  if (workshop === null) throw new Error("the workshop is not open yet");
  const prover = proverOf(askGrader(workshop.grader));
  return { course: loaded.value, proof: await proveCourse(loaded.value, prover) };
}
