import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { contentFileName, writeContent } from "../../bundle/bundle.ts";
import type { ContentFile } from "../../bundle/content-file.ts";
import { makeSigningKey, type Signer, type SigningKey, signerFromPem } from "../../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../../bundle/std.ts";
import { loadCourse } from "../../curriculum/load.ts";
import { shipCourse } from "../../curriculum/ship.ts";
import { writeDurably } from "../durable-file.ts";
import { explainFolderTrouble, explainReadTrouble } from "../export/folder-trouble.ts";

/** Lessons in one file, for every terminal whose facility has approved the publisher. */
export interface Published {
  /** Full path. */
  readonly file: string;
  readonly course: string;
  readonly version: number;
  readonly files: number;
  readonly bytes: number;
}

/** Makes a publisher's key in a new file, which only its owner can read. */
export async function makePublisher(file: string): Promise<Result<SigningKey, Refusal>> {
  const pem = makeSigningKey();
  try {
    readFileSync(file);
    return refuse("alreadyThere", `There is a file ${file} already, so no key was made; name another.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return readTrouble(error, file);
  }
  try {
    await writeDurably(file, [Buffer.from(pem)]);
  } catch (error) {
    return writeTrouble(error, file);
  }
  return ok(signerFromPem(pem).publicKey);
}

/**
 * Ships an author's course, without solutions, into one signed file in the folder `to`. Its version is the one in
 * `course.yaml`; terminals take none that is not higher than theirs.
 */
export async function publishCourse(
  from: string,
  key: string,
  to: string,
  nowMs: WallMs,
): Promise<Result<Published, Refusal>> {
  const signer = readPublisher(key);
  if (!signer.ok) return signer;
  const scratch = mkdtempSync(join(tmpdir(), "foothold-publish-"));
  try {
    const shipped = join(scratch, "course");
    const done = shipCourse(resolve(from), shipped);
    if (!done.ok) return done;
    const course = loadCourse(shipped);
    if (!course.ok) return course;
    const { id, version, title } = course.value;
    const files = filesIn(shipped);
    const file = join(resolve(to), contentFileName({ course: id, version, createdMs: nowMs }));
    const { en, es } = title;
    const named = { en, ...(es !== undefined && { es }) };
    const ask = { signer: signer.value, course: id, version, title: named, createdMs: nowMs };
    const bytes = await writeDurably(file, writeContent({ ...ask, count: files.length, files }), 0o644);
    return ok({ file, course: id, version, files: files.length, bytes });
  } catch (error) {
    return writeTrouble(error, to);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readPublisher(key: string): Result<Signer, Refusal> {
  let pem: string;
  try {
    pem = readFileSync(key, "utf8");
  } catch (error) {
    return readTrouble(error, key);
  }
  try {
    return ok(signerFromPem(pem));
  } catch {
    return refuse(
      "badKey",
      `${key} holds no publisher's key, so nothing was written; make one with: foothold content key <file>.`,
    );
  }
}

/** By ascending path, as a bundle has them. */
function filesIn(folder: string): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).replaceAll(sep, "/"), bytes: readFileSync(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readTrouble(error: unknown, place: string): Result<never, Refusal> {
  const refusal = explainReadTrouble(error, place);
  if (refusal === null) throw error;
  return { ok: false, refusal };
}

function writeTrouble(error: unknown, place: string): Result<never, Refusal> {
  const refusal = explainFolderTrouble(error, place);
  if (refusal === null) throw error;
  return { ok: false, refusal };
}
