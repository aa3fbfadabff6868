#!/usr/bin/env node
// `npx foothold …`
import { run } from "./run.js";

run("tools/command-line.ts", process.argv.slice(2));
