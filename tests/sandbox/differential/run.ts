/**
 * `node tests/sandbox/differential/run.ts [seed]`: compares the sandbox with V8 on everything, some minutes long, and
 * prints how much was compared and each difference that has no written reason. It ends with 1 if there is one.
 */
import { openWorkshop } from "../workshop.ts";
import { comparePrograms, type ProgramReport } from "./compare.ts";
import { generated } from "./generated.ts";
import { compareJudgements } from "./judgements.ts";
import { Reference } from "./reference.ts";
import { seed as usual } from "./seed.ts";
import { mutants, solutions } from "./solutions.ts";

const seed = Number(process.argv[2] ?? usual);
const workshop = await openWorkshop();
const reference = new Reference();
const found: string[] = [];

const tell = (
  what: string,
  startMs: number,
  { explained, disagreements }: Pick<ProgramReport, "explained" | "disagreements">,
) => {
  const seconds = Math.round((performance.now() - startMs) / 1000);
  console.log(`${what}, ${seconds} s: ${disagreements.length} differences without a reason`);
  for (const [reason, times] of explained) console.log(`  ${times} times: ${reason}`);
  for (const one of disagreements) console.log(`- ${one}`);
  found.push(...disagreements);
};

const sets = [
  ["solutions and wrong solutions", solutions()],
  ["programs with one mistake or two", mutants(4_000, seed)],
  ["programs of the grammar", await generated(reference, 2_000, seed)],
] as const;
for (const [name, cases] of sets) {
  const startMs = performance.now();
  const report = await comparePrograms(workshop, reference, cases);
  const kinds = [...report.kinds].map(([kind, times]) => `${times} ${kind}`).join(", ");
  tell(`${report.compared} ${name}, ${report.checks} checks (${kinds})`, startMs, report);
}
const startMs = performance.now();
const report = await compareJudgements(workshop, reference, { count: 20_000, seed });
tell(`${report.judged} expectations and their opposites, ${report.held} held`, startMs, report);

await Promise.all([workshop.close(), reference.close()]);
process.exitCode = found.length === 0 ? 0 : 1;
