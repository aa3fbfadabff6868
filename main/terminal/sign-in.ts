import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { type Verifier, verify } from "../../bundle/verifier.ts";
import type { Services } from "./services.ts";
import type { Holder } from "./session.ts";

type Needs = Pick<Services, "clock" | "facility" | "log" | "throttle">;

/** Checks a student's PIN. A wrong one is counted and recorded. */
export async function signInStudent(
  { clock, facility, log, throttle }: Needs,
  id: StudentId,
  pin: string,
): Promise<Result<Holder, Refusal>> {
  const student = facility.student(id);
  if (!student) {
    return refuse("unknownStudent", "This name is not on the terminal's list any more. Please tell staff.");
  }
  const who = { kind: "student", id: student.id } as const;
  const right = await tryOnce({ clock, log, throttle }, who, pin, student.pin);
  if (!right.ok) return right;
  log.append({ kind: "signedIn", body: {} }, student.id);
  return ok({ kind: "student", id: student.id, name: student.name });
}

/** Checks the staff secret. A wrong one is counted and recorded. */
export async function signInStaff(
  { clock, facility, log, throttle }: Needs,
  secret: string,
): Promise<Result<Holder, Refusal>> {
  const known = facility.get();
  if (!known)
    return refuse(
      "notProvisioned",
      "This terminal has no staff secret yet. Give it its facility's file first.",
    );
  const right = await tryOnce({ clock, log, throttle }, { kind: "staff", id: null }, secret, known.staff);
  if (!right.ok) return right;
  log.note({ kind: "staffSignedIn", body: {} }, null);
  return ok({ kind: "staff", seenMs: clock.monoMs() });
}

async function tryOnce(
  { clock, log, throttle }: Pick<Needs, "clock" | "log" | "throttle">,
  who: { readonly kind: "student"; readonly id: StudentId } | { readonly kind: "staff"; readonly id: null },
  secret: string,
  record: Verifier,
): Promise<Result<null, Refusal>> {
  const key = who.id ?? "staff";
  const what = who.kind === "staff" ? "staff secret" : "PIN";
  const before = throttle.waitMs(key, clock.wallMs());
  if (before > 0) return refuse("wait", `Please wait ${inWords(before)}, then try again.`);
  throttle.begin(key, clock.wallMs());
  if (await verify(secret, record)) {
    throttle.clear(key);
    return ok(null);
  }
  log.append({ kind: "signInRefused", body: { who: who.kind } }, who.id);
  const after = throttle.waitMs(key, clock.wallMs());
  const next = after > 0 ? `Please wait ${inWords(after)}, then try again.` : "Please try again.";
  return refuse("wrongSecret", `That ${what} is not right. ${next}`);
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
