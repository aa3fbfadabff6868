// `npm run bench`: measurements as lines of JSON. Ratios within one run mean something; the times are this machine's.
const benches = {
  grade: async () => (await import("./grade.ts")).benchGrades(),
  export: async () => (await import("./export.ts")).benchExport(),
  bundle: async () => (await import("./bundle.ts")).benchBundle(),
  attempts: async () => (await import("./attempts.ts")).benchAttempts(),
  screens: async () => (await import("./screens.ts")).benchScreens(),
  ingest: async () => (await import("./ingest.ts")).benchIngest(),
  sandbox: async () => (await import("./sandbox.ts")).benchSandbox(),
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
