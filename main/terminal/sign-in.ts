import type { StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { type Verifier, verify } from "../../bundle/verifier.ts";
import type { Services } from "./services.ts";
import type { Holder } from "./session.ts";

type Needs = Pick<Services, "clock" | "facility" | "log" | "throttle">;

/** Who wants to come in: chosen from the list, or by a typed name. */
export type Claim = { readonly student: StudentId } | { readonly name: string };

/**
 * Checks a student's PIN. A wrong one is counted and recorded. With a typed name, whose case, accents and spaces do not
 * matter, every student of that name is tried, and an unknown name is answered as a wrong PIN is: the screen tells nobody
 * who is in the class.
 */
export async function signInStudent(
  needs: Needs,
  claim: Claim,
  pin: string,
): Promise<Result<Holder, Refusal>> {
  const { clock, facility, log } = needs;
  const students =
    "student" in claim
      ? [facility.student(claim.student)].flatMap((student) => student ?? [])
      : facility.students().filter(({ name }) => plainName(name) === plainName(claim.name));
  if ("student" in claim && students.length === 0) {
    return refuse("unknownStudent", "This name is not on the terminal's list any more. Please tell staff.");
  }
  const doors = students.map(({ id, pin: record }) => ({ key: id, record }));
  // Whoever tries names that nobody has waits as for one name.
  const tried = doors.length > 0 ? doors : [{ key: "unknown name", record: null }];
  const right = await tryOnce(needs, tried, pin, "student" in claim ? "That PIN is" : "That name or PIN is");
  if (!right.ok) {
    const who = right.refusal.kind === "wrongSecret" ? students : [];
    for (const { id } of who) log.append({ kind: "signInRefused", body: { who: "student" } }, id);
    return right;
  }
  const student = students.find(({ id }) => id === right.value);
  if (!student) throw new Error("the door that opened belongs to nobody");
  log.append({ kind: "signedIn", body: {} }, student.id);
  return ok({ kind: "student", id: student.id, name: student.name, seenMs: clock.monoMs() });
}

/** Whether a PIN is that of a student who is there already. A wrong one is counted and recorded as at the door. */
export async function checkPin(
  needs: Needs,
  student: StudentId,
  pin: string,
): Promise<Result<"right", Refusal>> {
  const record = needs.facility.student(student)?.pin ?? null;
  const right = await tryOnce(needs, [{ key: student, record }], pin, "That PIN is");
  if (right.ok) return ok("right");
  if (right.refusal.kind === "wrongSecret")
    needs.log.append({ kind: "signInRefused", body: { who: "student" } }, student);
  return right;
}

/** Checks the staff secret. A wrong one is counted and recorded. */
export async function signInStaff(needs: Needs, secret: string): Promise<Result<Holder, Refusal>> {
  const { clock, facility, log } = needs;
  const known = facility.get();
  if (!known)
    return refuse(
      "notProvisioned",
      "This terminal has no staff secret yet. Give it its facility's file first.",
    );
  const right = await tryOnce(needs, [{ key: "staff", record: known.staff }], secret, "That staff secret is");
  if (!right.ok) {
    if (right.refusal.kind === "wrongSecret") {
      log.append({ kind: "signInRefused", body: { who: "staff" } }, null);
    }
    return right;
  }
  log.note({ kind: "staffSignedIn", body: {} }, null);
  return ok({ kind: "staff", seenMs: clock.monoMs() });
}

/** Tries a secret at doors that share one throttle's wait, the longest. The key of the one that it opens. */
async function tryOnce(
  { clock, throttle }: Pick<Needs, "clock" | "throttle">,
  doors: readonly { readonly key: string; readonly record: Verifier | null }[],
  secret: string,
  what: string,
): Promise<Result<string, Refusal<"wait" | "wrongSecret">>> {
  const waitMs = () => Math.max(...doors.map(({ key }) => throttle.waitMs(key, clock.wallMs())));
  const before = waitMs();
  if (before > 0) return refuse("wait", `Please wait ${inWords(before)}, then try again.`);
  const undo = doors.map(({ key }) => throttle.begin(key, clock.wallMs()));
  for (const { key, record } of doors) {
    if (record === null || !(await verify(secret, record))) continue;
    // What was tried at a namesake's door before stays counted there: one's own PIN is no way around it.
    for (const uncount of undo) uncount();
    throttle.clear(key);
    return ok(key);
  }
  const after = waitMs();
  const next = after > 0 ? `Please wait ${inWords(after)}, then try again.` : "Please try again.";
  return refuse("wrongSecret", `${what} not right. ${next}`);
}

/** A name as people type it: without regard to case, accents and spaces. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|\s/gu, "")
    .toLowerCase();
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
