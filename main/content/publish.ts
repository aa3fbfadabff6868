import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentFileName, writeContent } from "../../bundle/bundle.ts";
import { makeSigningKey, type Signer, type SigningKey, signerFromPem } from "../../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../../bundle/std.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { packCourse } from "../../curriculum/pack/write.ts";
import { writeDurably } from "../durable-file.ts";
import { explainFolderTrouble, explainReadTrouble } from "../export/folder-trouble.ts";

/** Lessons in one file, for every terminal whose facility has approved the publisher. */
export interface Published {
  /** Full path. */
  readonly file: string;
  readonly course: string;
  readonly version: number;
  readonly lessons: number;
  /** Of the file. */
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
 * Packs an author's course into one signed file in the folder `to`. Its version is the one in
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
  try {
    const course = loadAuthored(resolve(from));
    if (!course.ok) return course;
    const packed = packCourse(course.value);
    if (!packed.ok) return packed;
    const { id, version, title, modules } = course.value;
    const { name: path, bytes: pack } = packed.value;
    const file = join(resolve(to), contentFileName({ course: id, version, createdMs: nowMs }));
    const { en, es } = title;
    const named = { en, ...(es !== undefined && { es }) };
    const ask = { signer: signer.value, course: id, version, title: named, createdMs: nowMs };
    const content = writeContent({ ...ask, count: 1, files: [{ path, bytes: pack }] });
    const bytes = await writeDurably(file, content, 0o644);
    const lessons = modules.reduce((sum, module) => sum + module.lessons.length, 0);
    return ok({ file, course: id, version, lessons, bytes });
  } catch (error) {
    return writeTrouble(error, to);
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
