// Opens a store on a file system that was mounted again read-only. Run by small-disk.ts.
import { execFileSync } from "node:child_process";
import { openStore } from "../../../main/store/open.ts";

const first = openStore("/mnt/data");
if (!first.ok) throw new Error(first.refusal.sentence);
first.value.close();
execFileSync("mount", ["-o", "remount,ro", "/mnt"]);
const again = openStore("/mnt/data");
console.log(JSON.stringify({ refusal: again.ok ? "none" : again.refusal.kind }));
