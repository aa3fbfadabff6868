// `npm test`
import { run } from "./run.js";

run("tools/test-all.ts", process.argv.slice(2));
