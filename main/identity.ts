import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TerminalId } from "../bundle/ids.ts";
import { makeSigningKey, type Signer, signerFromPem, terminalIdOf } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { writeDurably } from "./durable-file.ts";
import { terminalName } from "./terminal-name.ts";

/** Who this terminal is: a key made at its first start, never part of an image. */
export interface Identity {
  readonly id: TerminalId;
  /** What staff call it. */
  readonly name: string;
  readonly signer: Signer;
}

/**
 * Reads the terminal's key from its data folder, or makes it there at the first start. An unreadable key is
 * refused and never replaced: with a new one the facility would see another terminal.
 */
export async function openIdentity(folder: string): Promise<Result<Identity, Refusal<"badIdentity">>> {
  const file = join(folder, "identity.pem");
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    pem = makeSigningKey();
    await writeDurably(file, [Buffer.from(pem)]);
  }
  try {
    const signer = signerFromPem(pem);
    const id = terminalIdOf(signer.publicKey);
    return ok({ id, name: terminalName(id), signer });
  } catch {
    return refuse(
      "badIdentity",
      `The terminal's key ${file} cannot be read as a key. The terminal does not start, and nothing was changed. Put the file back from a backup.`,
    );
  }
}
