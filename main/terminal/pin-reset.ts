import { randomInt } from "node:crypto";
import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { makeVerifier } from "../../bundle/verifier.ts";
import type { Services } from "./services.ts";

/** Six random digits, as the facility makes them. */
const makePin = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * Gives a student a new PIN (`given`; `null`: the terminal makes one), which holds at once; the wait after wrong ones is
 * over. What comes back is shown once and kept nowhere: the log has only a one-way record of it.
 */
export async function resetPin(
  { facility, log, throttle }: Pick<Services, "facility" | "log" | "throttle">,
  student: StudentId,
  given: string | null,
): Promise<Result<{ pin: string }, Refusal>> {
  const pin = given ?? makePin();
  const record = await makeVerifier(pin);
  // Looked up after the wait: a return may have come meanwhile.
  const entry = facility.student(student);
  if (entry === null) return notHere;
  const body = { pin: record, number: (entry.pinNumber ?? 0) + 1 };
  log.append({ kind: "pinReset", body }, student, () => facility.resetPin(student, body));
  throttle.clear(student);
  return ok({ pin });
}

const notHere = refuse(
  "unknownStudent",
  "This student may not sign in on this terminal, so no PIN was set. If that is wrong, the facility must put them on the roster again.",
);
