import { type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { ImportReport } from "../carrying.ts";
import { explainReadTrouble } from "../export/folder-trouble.ts";
import { lookAt } from "./find.ts";

/**
 * Takes in a file that the facility sent. Nobody can open returns and content yet: the file is looked at, and
 * refused by what it is.
 */
export async function importBundle(file: string): Promise<Result<ImportReport, Refusal>> {
  try {
    const { kind } = await lookAt(file);
    return kind === "return" || kind === "content" ? notYet : notForTerminals;
  } catch (error) {
    const refusal = explainReadTrouble(error, file);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

const notYet = refuse(
  "notYet",
  "This version of Foothold cannot take in files from the facility yet, so nothing was changed. Keep the file, and update this terminal first.",
);
const notForTerminals = refuse(
  "notForTerminals",
  "This is not a file that the facility sends to terminals, so nothing was taken from it. Look on the drive for the file that was made for this terminal.",
);
