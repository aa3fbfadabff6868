import type { StudentId } from "../../bundle/ids.ts";
import { type MonoMs, never } from "../../bundle/std.ts";
import type { CallName, Language, Session } from "../contract.ts";

/** Who is at the terminal. One at a time. */
export type Holder =
  | { readonly kind: "nobody" }
  | { readonly kind: "student"; readonly id: StudentId; readonly name: string }
  /** `seenMs`: of the last call, on the monotonic clock. */
  | { readonly kind: "staff"; readonly seenMs: MonoMs };

/** Who may make each call. */
const access = {
  "terminal:state": "anyone",
  "session:signIn": "anyone",
  "session:signOut": "anyone",
  "staff:signIn": "anyone",
  "course:outline": "student",
  "course:words": "student",
  "lesson:open": "student",
  "hint:open": "student",
  "solution:open": "student",
  "draft:save": "student",
  "draft:versions": "student",
  "draft:version": "student",
  "draft:reset": "student",
  "attempt:grade": "student",
  "program:trace": "student",
  "program:stopTrace": "student",
  "question:ask": "student",
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
} as const satisfies Record<CallName, "anyone" | "student" | "staff">;

/** The calls that only a signed-in student may make. */
export type StudentCall = { [N in CallName]: (typeof access)[N] extends "student" ? N : never }[CallName];

export function mayCall(name: CallName, holder: Holder): boolean {
  return access[name] === "anyone" || access[name] === holder.kind;
}

export function needs(name: CallName): "anyone" | "student" | "staff" {
  return access[name];
}

/** What a screen asks by itself, again and again: no sign that somebody is there. */
const askedByTheClock: readonly CallName[] = ["staff:places", "staff:progress"];

export function isSignOfLife(name: CallName): boolean {
  return !askedByTheClock.includes(name);
}

/** True once a staff session has been left alone for too long. */
export function hasLapsed(holder: Holder, nowMs: MonoMs, idleMinutes: number): boolean {
  return holder.kind === "staff" && nowMs - holder.seenMs > idleMinutes * 60_000;
}

export function asSession(holder: Holder, languageOf: (student: StudentId) => Language | null): Session {
  switch (holder.kind) {
    case "nobody":
      return holder;
    case "staff":
      return { kind: "staff" };
    case "student":
      return { ...holder, language: languageOf(holder.id) };
    default:
      return never(holder);
  }
}
