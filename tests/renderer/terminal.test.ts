import { describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { Answer, Session, TerminalState } from "../../main/contract.ts";
import { heard, languageFor } from "../../renderer/app/state.ts";
import { withHeadStart } from "../../renderer/head-start.ts";
import { type Carry, createCall } from "../../renderer/terminal.ts";

const silence = (savedAtMs: number | null) => `silence since ${savedAtMs}`;

describe("the client", () => {
  test.each([
    ["a carrier that throws", () => Promise.reject(new Error("gone"))],
    ["nothing", () => Promise.resolve(null)],
    ["a page in place of an answer", () => Promise.resolve("<html>")],
    ["an object that is no answer", () => Promise.resolve({ error: "Forbidden" })],
    ["half an answer", () => Promise.resolve({ ok: true })],
  ] satisfies [string, () => Promise<unknown>][])("makes a refusal of %s", async (_name, carry) => {
    expect(await createCall(carry, silence)("terminal:state", {})).toEqual({
      ok: false,
      refusal: { kind: "unreachable", sentence: "silence since null" },
    });
  });

  test("says until when work is safe", async () => {
    let isGone = false;
    const carry: Carry = async () => {
      if (isGone) throw new Error("gone");
      return { ok: true, value: { savedAtMs: 42 as WallMs } };
    };
    const call = createCall(carry, silence);
    await call("draft:save", { exercise: "total", files: {} });
    isGone = true;
    expect(await call("course:outline", {})).toMatchObject({
      refusal: { sentence: "silence since 42" },
    });
  });

  test("hands on what the terminal refuses", async () => {
    const refused: Answer<"course:outline"> = { ok: false, refusal: { kind: "busy", sentence: "Wait." } };
    expect(await createCall(async () => refused, silence)("course:outline", {})).toEqual(refused);
  });
});

describe("asking ahead", () => {
  test("asks once, and forgets at the first ask that was not foreseen", async () => {
    const asked: string[] = [];
    const start = withHeadStart(async (name) => {
      asked.push(name);
      return asked.length;
    });
    start.ahead("terminal:state", {});
    start.ahead("course:outline", {});
    expect(await start.carry("terminal:state", {})).toBe(1);
    expect(await start.carry("terminal:state", {})).toBe(3);
    expect(await start.carry("course:outline", {})).toBe(4);
    expect(asked).toEqual(["terminal:state", "course:outline", "terminal:state", "course:outline"]);
  });
});

describe("the page", () => {
  const terminal = (session: "nobody" | "staff") =>
    ({
      ok: true,
      value: {
        facility: { name: "Riverbend" },
        terminal: { id: "t", name: "lab-04" },
        version: "1",
        language: "en",
        students: [],
        session: { kind: session },
      },
    }) as unknown as Answer<"terminal:state">;
  const gone: Answer<"terminal:state"> = {
    ok: false,
    refusal: { kind: "unreachable", sentence: "Silence." },
  };

  test("stays open when nobody answers, so that typed text does not vanish", () => {
    expect(heard({ kind: "starting" }, gone)).toEqual({ kind: "unreachable", sentence: "Silence." });
    const open = heard({ kind: "starting" }, terminal("staff"));
    expect(heard(open, gone)).toBe(open);
  });

  test("says why the session ended, and only then", () => {
    const open = heard({ kind: "starting" }, terminal("staff"));
    expect(heard(open, terminal("nobody"), "Ten minutes have passed.")).toMatchObject({
      notice: "Ten minutes have passed.",
    });
    expect(heard(open, terminal("staff"), "This folder is full.")).toMatchObject({ notice: null });
  });
});

describe("the language of the screen", () => {
  const terminalWith = (session: object) => ({ language: "en", session }) as unknown as TerminalState;
  const page = (session: object) =>
    ({ kind: "ready", terminal: terminalWith(session), notice: null }) as const;
  const nobody: Session = { kind: "nobody" };
  const maria = { kind: "student", id: "s-1", settings: { language: "es" } };
  const locked = { ...maria, kind: "locked" };
  const james = { kind: "student", id: "s-2", settings: {} };

  test.each([
    ["at the start", { kind: "starting" } as const, nobody, "en"],
    ["at a start in the middle of a session", { kind: "starting" } as const, maria, "es"],
    ["when a student who chose signs in", page(nobody), maria, "es"],
    ["when one who never chose signs in: as it is at the door", page(nobody), james, null],
    ["when the same student goes on", page(maria), maria, null],
    ["when a student leaves", page(maria), nobody, "en"],
    ["when a session is locked: still that of its student", page(maria), locked, "es"],
    ["when somebody else takes a locked place", page(locked), nobody, "en"],
    ["when staff sign in: as it is at the door", page(nobody), { kind: "staff" }, null],
  ])("%s", (_, before, session, language) => {
    expect(languageFor(before, terminalWith(session))).toBe(language);
  });
});
