import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { type Answer, asks, type CallName, type ParsedAsk, type TerminalState } from "../contract.ts";
import type { UntrustedCall } from "../shells/shell.ts";
import { storeTrouble } from "../store/trouble.ts";
import { DamagedPartError } from "./course.ts";
import { deskHandlers } from "./desk-handlers.ts";
import { leaveDrafts } from "./leave-drafts.ts";
import type { Services } from "./services.ts";
import {
  asSession,
  type Holder,
  hasLapsed,
  isSignOfLife,
  mayCall,
  needs,
  type StudentCall,
} from "./session.ts";
import { signInStaff, signInStudent } from "./sign-in.ts";
import { staffHandlers } from "./staff-handlers.ts";
import { type StudentHandlers, studentHandlers } from "./student-handlers.ts";

type Handlers = {
  readonly [Name in CallName]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

/** The door to everything that a screen may ask of the terminal. */
export interface Terminal {
  readonly call: UntrustedCall;
  /** Resolves when staff have asked to end the program. */
  readonly left: Promise<void>;
  /** Ends whoever's session it is, as the program closes. */
  close(): void;
}

/** By then the screen has the answer, and says that the program closes. */
const leaveAfterMs = 250;

export function createTerminal(services: Services): Terminal {
  const { clock, facility, identities, log, policy, settings, version } = services;
  let holder: Holder = { kind: "nobody" };
  const { promise: left, resolve: leaveNow } = Promise.withResolvers<void>();
  // Signing in takes a while. One after the other, so that nobody guesses in parallel.
  let lastSignIn: Promise<unknown> = Promise.resolve();

  function state(): Result<TerminalState, never> {
    const known = facility.get();
    const identity = identities.present();
    return ok({
      facility: known && { name: known.name },
      terminal: { id: identity.id, name: identity.name },
      version,
      language: policy.language,
      signInBy: policy.signInBy,
      studentIdleMinutes: policy.studentIdleMinutes,
      staffIdleMinutes: policy.staffIdleMinutes,
      students: policy.signInBy === "list" ? facility.students().map(({ id, name }) => ({ id, name })) : [],
      session: asSession(holder, (student) => ({
        settings: settings.of(student),
        unread: services.away.feedback(student).filter(({ read }) => !read).length,
      })),
    });
  }

  function leave(reason: "asked" | "idle" | "closed"): void {
    void services.runs.end("left");
    if (holder.kind === "student") {
      leaveDrafts(services, holder.id);
      log.note({ kind: "signedOut", body: { reason } }, holder.id);
    }
    if (holder.kind === "staff") log.note({ kind: "staffSignedOut", body: { reason } }, null);
    holder =
      holder.kind === "student" && reason === "idle"
        ? { kind: "locked", id: holder.id, name: holder.name }
        : { kind: "nobody" };
  }

  function signIn(check: () => Promise<Result<Holder, Refusal>>): Promise<Result<TerminalState, Refusal>> {
    const turn = lastSignIn.then(async () => {
      // A wrong PIN at a locked session leaves it what it is.
      if (holder.kind !== "locked") leave("asked");
      const signedIn = await check();
      if (!signedIn.ok) return signedIn;
      holder = signedIn.value;
      return state();
    });
    lastSignIn = turn.catch(() => {});
    return turn;
  }

  const forStudents = studentHandlers(services);
  const forStudent =
    <Name extends StudentCall>(name: Name) =>
    (ask: ParsedAsk<Name>): Promise<Answer<Name>> | Answer<Name> => {
      if (holder.kind !== "student") return signedOut;
      return (forStudents[name] as StudentHandlers[Name])(holder.id, ask);
    };

  const handlers: Handlers = {
    "terminal:state": state,
    "session:signIn": ({ pin, ...who }) => signIn(() => signInStudent(services, who, pin)),
    "staff:signIn": ({ secret }) => signIn(() => signInStaff(services, secret)),
    "session:signOut": () => {
      leave("asked");
      return state();
    },
    "session:lock": () => {
      leave("idle");
      return state();
    },
    "session:stay": () => ok({ kind: "noted" }),
    "course:outline": forStudent("course:outline"),
    "home:open": forStudent("home:open"),
    "review:today": forStudent("review:today"),
    "review:open": forStudent("review:open"),
    "course:words": forStudent("course:words"),
    "course:search": forStudent("course:search"),
    "code:find": forStudent("code:find"),
    "lesson:open": forStudent("lesson:open"),
    "hint:open": forStudent("hint:open"),
    "solution:open": forStudent("solution:open"),
    "draft:save": forStudent("draft:save"),
    "draft:versions": forStudent("draft:versions"),
    "draft:version": forStudent("draft:version"),
    "draft:reset": forStudent("draft:reset"),
    "draft:return": forStudent("draft:return"),
    "panes:keep": forStudent("panes:keep"),
    "attempt:grade": forStudent("attempt:grade"),
    "run:start": forStudent("run:start"),
    "run:hear": forStudent("run:hear"),
    "run:type": forStudent("run:type"),
    "run:call": forStudent("run:call"),
    "run:stop": forStudent("run:stop"),
    "program:trace": forStudent("program:trace"),
    "program:stopTrace": forStudent("program:stopTrace"),
    "question:begin": forStudent("question:begin"),
    "question:keep": forStudent("question:keep"),
    "question:ask": forStudent("question:ask"),
    "question:withdraw": forStudent("question:withdraw"),
    "question:list": forStudent("question:list"),
    "feedback:list": forStudent("feedback:list"),
    "feedback:read": forStudent("feedback:read"),
    "setting:change": forStudent("setting:change"),
    ...staffHandlers(services),
    ...deskHandlers(services, () => setTimeout(leaveNow, leaveAfterMs)),
  };

  async function handle<Name extends CallName>(name: Name, rawAsk: unknown): Promise<Answer<Name>> {
    if (name !== "terminal:state" && facility.get() === null) return notProvisioned;
    if (hasLapsed(holder, clock.monoMs(), policy)) leave("idle");
    if (!mayCall(name, holder)) return needs(name) === "staff" ? staffOnly : signedOut;
    // Whoever waits for a long export is there, though they press nothing.
    const isThere = isSignOfLife(name) || services.jobs.progress().kind !== "idle";
    if ((holder.kind === "staff" || holder.kind === "student") && isThere)
      holder = { ...holder, seenMs: clock.monoMs() };
    const ask = asks[name].safeParse(rawAsk);
    if (!ask.success) return notUnderstood;
    return handlers[name](ask.data as ParsedAsk<Name>);
  }

  return {
    async call(name, ask) {
      if (!isCallName(name)) return notUnderstood;
      try {
        return await handle(name, ask);
      } catch (error) {
        const trouble = storeTrouble(error);
        if (trouble) return { ok: false, refusal: trouble };
        services.reportFault(name, error);
        return error instanceof DamagedPartError ? { ok: false, refusal: error.refusal } : ownFault;
      }
    },
    left,
    close: () => leave("closed"),
  };
}

function isCallName(name: unknown): name is CallName {
  return typeof name === "string" && Object.hasOwn(asks, name);
}

const signedOut = refuse("signedOut", "You are signed out. Your work is saved. Sign in to go on.");
const staffOnly = refuse(
  "staffOnly",
  "This is for staff, and the staff session has ended. Sign in as staff again.",
);
const notProvisioned = refuse(
  "notProvisioned",
  "This terminal does not know its facility yet. Staff must give it the facility's file first.",
);
const notUnderstood = refuse(
  "notUnderstood",
  "The program did not understand that, so nothing was changed. Go back and try again; if it happens again, tell staff.",
);
const ownFault = refuse(
  "ownFault",
  "The program made a mistake of its own. What was shown as saved is safe. Try again; if it happens again, tell staff.",
);
