import type { StudentId } from "../../bundle/ids.ts";
import { type MonoMs, never } from "../../bundle/std.ts";
import type { Policy } from "../config/policy.ts";
import type { CallName, Session, Settings } from "../contract.ts";

/** Who is at the terminal. One at a time. */
export type Holder =
  | { readonly kind: "nobody" }
  /** `seenMs`: of the last call that shows that somebody is there, on the monotonic clock. */
  | { readonly kind: "student"; readonly id: StudentId; readonly name: string; readonly seenMs: MonoMs }
  /** A student's session that was left alone. */
  | { readonly kind: "locked"; readonly id: StudentId; readonly name: string }
  | { readonly kind: "staff"; readonly seenMs: MonoMs };

/** `whoever`: whoever is signed in, student or staff. */
type Access = "anyone" | "whoever" | "student" | "staff";

/** Who may make each call. */
const access = {
  "terminal:state": "anyone",
  "session:signIn": "anyone",
  "session:signOut": "anyone",
  "session:lock": "whoever",
  "session:stay": "whoever",
  "staff:signIn": "anyone",
  "course:outline": "student",
  "home:open": "student",
  "review:today": "student",
  "review:open": "student",
  "course:words": "student",
  "course:search": "student",
  "code:find": "student",
  "lesson:open": "student",
  "hint:open": "student",
  "solution:open": "student",
  "draft:save": "student",
  "draft:versions": "student",
  "draft:version": "student",
  "draft:reset": "student",
  "draft:return": "student",
  "panes:keep": "student",
  "attempt:grade": "student",
  "run:start": "student",
  "run:hear": "student",
  "run:type": "student",
  "run:call": "student",
  "run:stop": "student",
  "program:trace": "student",
  "program:stopTrace": "student",
  "question:begin": "student",
  "question:keep": "student",
  "question:ask": "student",
  "question:withdraw": "student",
  "question:list": "student",
  "feedback:list": "student",
  "feedback:read": "student",
  "setting:change": "student",
  "staff:overview": "staff",
  "staff:places": "staff",
  "staff:files": "staff",
  "staff:export": "staff",
  "staff:deliver": "staff",
  "staff:import": "staff",
  "staff:progress": "staff",
  "staff:stop": "staff",
  "staff:eject": "staff",
  "staff:students": "staff",
  "staff:resetPin": "staff",
  "staff:diagnosis": "staff",
  "staff:writeDiagnosis": "staff",
  "staff:deeds": "staff",
  "staff:leaveKiosk": "staff",
} as const satisfies Record<CallName, Access>;

/** The calls that only a signed-in student may make. */
export type StudentCall = Exclude<
  { [N in CallName]: (typeof access)[N] extends "student" ? N : never }[CallName],
  `session:${string}`
>;

export function mayCall(name: CallName, holder: Holder): boolean {
  const isSignedIn = holder.kind === "student" || holder.kind === "staff";
  return (
    access[name] === "anyone" || access[name] === holder.kind || (access[name] === "whoever" && isSignedIn)
  );
}

export function needs(name: CallName): Access {
  return access[name];
}

/** What a screen asks by itself, again and again: no sign that somebody is there. */
const askedByTheClock: readonly CallName[] = ["run:hear", "staff:places", "staff:progress", "terminal:state"];

export function isSignOfLife(name: CallName): boolean {
  return !askedByTheClock.includes(name);
}

/** True once a session has been left alone for too long. */
export function hasLapsed(
  holder: Holder,
  nowMs: MonoMs,
  { staffIdleMinutes, studentIdleMinutes }: Pick<Policy, "staffIdleMinutes" | "studentIdleMinutes">,
): boolean {
  switch (holder.kind) {
    case "nobody":
    case "locked":
      return false;
    case "staff":
      return nowMs - holder.seenMs > staffIdleMinutes * 60_000;
    case "student":
      // The screen locks by itself; this is for one that does not. It tells of life once a minute, hence the minute more.
      return nowMs - holder.seenMs > (studentIdleMinutes + 1) * 60_000;
    default:
      return never(holder);
  }
}

export function asSession(
  holder: Holder,
  of: (student: StudentId) => { readonly settings: Settings; readonly unread: number },
): Session {
  switch (holder.kind) {
    case "nobody":
    case "staff":
      return { kind: holder.kind };
    case "locked": {
      const { kind, id, name } = holder;
      return { kind, id, name, settings: of(id).settings };
    }
    case "student": {
      const { kind, id, name } = holder;
      return { kind, id, name, ...of(id) };
    }
    default:
      return never(holder);
  }
}
