import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { TerminalId } from "../bundle/ids.ts";
import {
  type AgeIdentity,
  type AgeRecipient,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  type Signer,
  signerFromPem,
  terminalIdOf,
} from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { flushFolder, makeFolder, remove, writeDurably } from "./durable-file.ts";
import { type StoreTrouble, storeTrouble } from "./store/trouble.ts";
import { terminalName } from "./terminal-name.ts";

/** Who this terminal is: keys made at its first start, never part of an image. */
export interface Identity {
  readonly id: TerminalId;
  /** What staff call it. */
  readonly name: string;
  readonly signer: Signer;
  /** What the facility sends is encrypted to this. */
  readonly recipient: AgeRecipient;
  readonly ageIdentity: AgeIdentity;
}

/** All identities that a machine has had, the present one last. The log of the first is number 1, and so on. */
export type Identities = readonly [Identity, ...Identity[]];

export const presentOf = (identities: Identities): Identity => identities.at(-1) ?? identities[0];

const folderOf = (data: string) => join(data, "identities");
const files = { signing: "signing.pem", age: "age.txt" };

/**
 * Reads the machine's identities from its data folder, or makes the first one at the first start. Keys that cannot
 * be read are refused and never replaced: with new ones the facility would see another terminal. So is a disk that does
 * not take new ones.
 */
export async function openIdentities(
  data: string,
): Promise<Result<Identities, Refusal<"badIdentity"> | StoreTrouble>> {
  try {
    return await openOrMake(data);
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  }
}

async function openOrMake(data: string): Promise<Result<Identities, Refusal<"badIdentity">>> {
  const kept = numbersIn(data);
  if (kept.length === 0) return ok([await makeIdentity(data, 1)]);
  const identities: Identity[] = [];
  for (const [at, number] of kept.entries()) {
    const folder = join(folderOf(data), String(number));
    const identity = number === at + 1 ? await readIdentity(folder) : null;
    if (identity === null) {
      return refuse(
        "badIdentity",
        `The terminal's keys in ${folder} cannot be read as keys. The terminal does not start, and nothing was changed. Put the folder back from a backup.`,
      );
    }
    identities.push(identity);
  }
  // Keys that an earlier start made and had no time to flush must not vanish once a log was begun under them.
  await flushFolder(folderOf(data));
  await flushFolder(data);
  return ok(identities as unknown as Identities);
}

/**
 * Makes the identity that follows the first `known`, for which a new log begins. One that an earlier try has made, and
 * then could not finish, is taken up: with yet another, the numbers of logs and identities would part. Throws what the
 * file system throws.
 */
export async function renewIdentity(data: string, known = numbersIn(data).length): Promise<Identity> {
  const made =
    numbersIn(data).length > known ? await readIdentity(join(folderOf(data), String(known + 1))) : null;
  if (made === null) return makeIdentity(data, known + 1);
  await flushFolder(folderOf(data));
  return made;
}

/** Who this machine is, for a program in which that can change. */
export interface IdentityHolder {
  all(): Identities;
  present(): Identity;
  /** Makes the next identity, which is the present one when it returns. Throws what the file system throws. */
  renew(): Promise<Identity>;
}

/** `name`: what the policy calls this terminal, if it does. */
export function holdIdentities(data: string, opened: Identities, name?: string): IdentityHolder {
  let identities = opened;
  return {
    all: () => identities,
    present: () => ({ ...presentOf(identities), ...(name && { name }) }),
    async renew() {
      const next = await renewIdentity(data, identities.length);
      identities = [...identities, next];
      return next;
    },
  };
}
/** Folders and files of all keys, as full paths. */
export function identityFiles(data: string): readonly string[] {
  return numbersIn(data).flatMap((number) => {
    const folder = join(folderOf(data), String(number));
    return [folder, ...Object.values(files).map((name) => join(folder, name))];
  });
}

/** How many identities a machine has had. */
export const countIdentities = (data: string): number => numbersIn(data).length;

/** In order. A folder with another name is one that was still being made. */
function numbersIn(data: string): readonly number[] {
  if (!existsSync(folderOf(data))) return [];
  return readdirSync(folderOf(data))
    .filter((name) => /^[1-9]\d{0,5}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Both keys or neither: the folder gets its name when it is whole. */
async function makeIdentity(data: string, number: number): Promise<Identity> {
  const folder = join(folderOf(data), String(number));
  const draft = `${folder}.part`;
  await remove(draft);
  makeFolder(folderOf(data));
  mkdirSync(draft, { mode: 0o700 });
  await writeDurably(join(draft, files.signing), [Buffer.from(makeSigningKey())]);
  await writeDurably(join(draft, files.age), [Buffer.from(`${await makeAgeIdentity()}\n`)]);
  renameSync(draft, folder);
  await flushFolder(folderOf(data));
  const made = await readIdentity(folder);
  if (made === null) throw new Error(`the keys in ${folder} were written and cannot be read`);
  return made;
}

async function readIdentity(folder: string): Promise<Identity | null> {
  try {
    const signer = signerFromPem(readFileSync(join(folder, files.signing), "utf8"));
    const ageIdentity = readFileSync(join(folder, files.age), "utf8").trim() as AgeIdentity;
    const id = terminalIdOf(signer.publicKey);
    return { id, name: terminalName(id), signer, ageIdentity, recipient: await recipientOf(ageIdentity) };
  } catch {
    return null;
  }
}
