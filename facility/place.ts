import { readFile } from "node:fs/promises";
import { z } from "zod";
import { facilityId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";

/**
 * `facility.json`: which database a facility's records are in, where that is not a file in its folder. The URL is kept as
 * it was given, so a password stands in it only if the person wrote one there.
 */
const placeFile = z.strictObject({
  format: z.literal("foothold-facility"),
  version: z.literal(1),
  id: facilityId,
  database: z.string().refine(isDatabaseUrl),
});
export type PlaceFile = z.infer<typeof placeFile>;

export function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

export function placeText(id: PlaceFile["id"], database: string): string {
  const file: PlaceFile = { format: "foothold-facility", version: 1, id, database };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Throws the file system's error. */
export async function readPlace(path: string): Promise<Result<PlaceFile, Refusal<"notAFacility">>> {
  const text = await readFile(path, "utf8");
  try {
    return ok(placeFile.parse(JSON.parse(text)));
  } catch {
    return refuse(
      "notAFacility",
      `The file ${path} does not name a facility and its database as it should, so nothing was done; put back a good copy of the folder.`,
    );
  }
}
