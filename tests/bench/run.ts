// `npm run bench`: measurements as lines of JSON. Ratios within one run mean something; the times are this machine's.
import { parseArgs } from "node:util";

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  // Ten million take some 8 GB of disk and twenty minutes.
  options: { events: { type: "string", default: "1000000" } },
});
const benches = {
  grade: async () => (await import("./grade.ts")).benchGrades(),
  curriculum: async () => (await import("./curriculum.ts")).benchCurriculum(),
  course: async () => (await import("./course.ts")).benchCourse(),
  export: async () => (await import("./export.ts")).benchExport(),
  bundle: async () => (await import("./bundle.ts")).benchBundle(),
  attempts: async () => (await import("./attempts.ts")).benchAttempts(),
  home: async () => (await import("./home.ts")).benchHome(),
  screens: async () => (await import("./screens.ts")).benchScreens(),
  tasks: async () => (await import("./page-tasks.ts")).benchPageTasks(),
  slow: async () => (await import("./slow-screens.ts")).benchSlowScreens(),
  ingest: async () => (await import("./ingest.ts")).benchIngest(),
  search: async () => (await import("./search.ts")).benchSearch(),
  sandbox: async () => (await import("./sandbox.ts")).benchSandbox(),
  report: async () => (await import("./report.ts")).benchReport(Number(values.events)),
};
// Hours of work: only where it is asked for by name, with how many rounds.
if (wanted[0] === "memory") await import("./memory.ts");
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
