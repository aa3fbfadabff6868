import { randomBytes, randomInt } from "node:crypto";
import { base32 } from "../bundle/base32.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";

/** 80 random bits in four groups of four, from an alphabet without look-alikes, such as `k7qm-2x9d-v0rt-8hcw`. */
export function makeStaffSecret(): string {
  const digits = base32(randomBytes(10), 16);
  return [0, 4, 8, 12].map((at) => digits.slice(at, at + 4)).join("-");
}

/** Six random digits. Guessing is slowed by the terminal, which waits longer after each wrong one. */
export function makePin(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What NIST SP 800-63B-4 §3.1.1.2 asks of a password that stands alone. The sign-in screen takes 200 at most. */
const shortest = 15;
const longest = 200;

/** A staff secret that a person chose, without the line end of the file that it came in. */
export function chosenStaffSecret(text: string): Result<string, Refusal<"unfitSecret">> {
  const secret = text.replace(/\r?\n$/, "");
  const length = [...secret].length;
  if (length < shortest || secret.length > longest || /\p{Cc}/u.test(secret)) {
    return refuse(
      "unfitSecret",
      `The staff secret must be one line of ${shortest} to ${longest} characters, so no facility was made; choose another, or leave the choice to this program.`,
    );
  }
  return ok(secret);
}

/** A name of a facility or a person, as it is kept: one line without spaces at its ends, 1 to 100 UTF-16 units. */
export function fitName(text: string): Result<string, Refusal<"unfitName">> {
  const name = text.normalize("NFC").trim().replace(/\s+/g, " ");
  if (name.length < 1 || name.length > 100 || /\p{Cc}/u.test(name)) {
    return refuse("unfitName", "A name has 1 to 100 characters, so nothing was changed; give another.");
  }
  return ok(name);
}
