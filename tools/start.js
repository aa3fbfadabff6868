// `npm start`
import { run } from "./run.js";

run("tools/launch.ts", process.argv.slice(2));
