import engine from "@sqlite.org/sqlite-wasm/package.json" with { type: "json" };

/** Raised by hand when the same text could get another verdict for reasons that nothing else here shows. */
const sqlVersion = 1;

/** What graded: the SQL part of the sandbox and the engine's package. */
export const sqlRunnerVersion = `foothold-sql ${sqlVersion}; sqlite-wasm ${engine.version}`;
