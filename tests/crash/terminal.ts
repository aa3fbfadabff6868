import { scryptSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "../../bundle/bundle.ts";
import { type Verifier, verifier } from "../../bundle/verifier.ts";
import { bootTerminal } from "../../main/boot.ts";
import { built } from "../../main/config/built.ts";
import { makeFolder } from "../../main/durable-file.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";
import { writeCourse } from "./lessons.ts";
import { keepSender } from "./sender.ts";

/** Where a terminal that is to be hurt lives. All are full paths. */
export interface Place {
  /** All that the terminal writes to is in here: its own disk, and the stick. */
  readonly disk: string;
  readonly data: string;
  readonly stick: string;
  readonly provisioning: string;
  readonly policy: string;
  /** What the facility and a publisher sent, as on a stick that is only read. */
  readonly sent: string;
  /** The small course as it was delivered with the program (see lessons.ts). */
  readonly course: string;
}

/** A place in `folder`, for a terminal that has never been started, and what its facility opens exports with. */
export async function makePlace(
  folder: string,
): Promise<{ readonly place: Place; readonly reader: Reader; readonly students: readonly string[] }> {
  const quick = quickVerifier(pin);
  const { provisioning, reader, signingKey } = await makeProvisioning([
    quickVerifier(staffSecret),
    quick,
    quick,
  ]);
  const place: Place = {
    disk: join(folder, "disk"),
    data: join(folder, "disk", "data"),
    stick: join(folder, "disk", "stick"),
    provisioning: join(folder, "provisioning.json"),
    policy: join(folder, "policy.json"),
    sent: join(folder, "sent"),
    course: join(folder, "course"),
  };
  for (const each of [place.disk, place.sent, place.course]) mkdirSync(each, { recursive: true });
  writeCourse(place.course, 1);
  const facility = { ...provisioning.facility, publishers: [keepSender(place.sent, signingKey)] };
  writeFileSync(place.provisioning, JSON.stringify({ ...provisioning, facility }));
  return { place, reader, students: provisioning.students.map(({ id }) => id) };
}

/** Puts the stick in. */
export function insertStick({ stick }: Place): void {
  makeFolder(stick);
}

/** Starts the terminal; `course`: the one that it was delivered with. */
export function boot({ data, policy }: Place, course: string = built.course) {
  const { library, sqlWorker, worker } = built;
  return bootTerminal({ data, policy, course, library, sqlWorker, worker }, "serve");
}

/** At the lowest cost that a verifier may have (2^14 instead of 2^17), or the load would mostly sign in. */
function quickVerifier(secret: string): Verifier {
  const salt = Buffer.alloc(16, 7);
  const hash = scryptSync(secret, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  return verifier.parse(`scrypt$14$8$1$${salt.toString("base64url")}$${hash.toString("base64url")}`);
}
