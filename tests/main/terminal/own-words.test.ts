import { describe, expect, test } from "vitest";
import type { Language } from "../../../main/contract.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

const exercise = "opening-hour";
const lesson = "a-first-program";

async function factsIn(data: string, kind: string) {
  const { log } = await storeIn(data);
  return [...log.read(1, log.last())].filter((event) => event.kind === kind).map(({ body }) => body);
}

describe("a student's language", () => {
  test("is theirs from then on, also after a restart, and nobody else's", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    const languageOf = (state: { session: object }) => "language" in state.session && state.session.language;
    expect(languageOf(answered(await terminal.signIn()))).toBeNull();
    for (const value of ["es", "es"] satisfies Language[]) {
      await terminal.call("setting:change", { setting: "language", value });
    }
    expect(languageOf(answered(await terminal.call("terminal:state", {})))).toBe("es");
    const james = { student: terminal.james, pin: "000111" };
    expect(languageOf(answered(await terminal.call("session:signIn", james)))).toBeNull();
    await terminal.close();

    const again = await bootIn(data);
    const maria = { student: terminal.maria, pin };
    expect(languageOf(answered(await again.call("session:signIn", maria)))).toBe("es");
    // A verdict speaks it too, without being asked to.
    const graded = await again.call("attempt:grade", { exercise, files: { "main.js": "openingHour;" } });
    const { verdict } = answered(graded);
    expect(verdict).toMatchObject({ error: { sentence: expect.stringContaining("no se conoce") } });
    await again.close();
    expect(await factsIn(data, "settingChanged")).toEqual([{ setting: "language", value: "es", step: 1 }]);
  });
});

describe("a question", () => {
  test("is kept with the code that it is about, before the screen says so", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.signIn();
    const files = { "main.js": "// why 7?" };
    await terminal.call("draft:save", { exercise, files });
    const about = { lesson, exercise, text: "  Why is it 7 \ud83d?  " };
    const asked = answered(await terminal.call("question:ask", about));
    const general = { lesson: null, exercise: null, text: "When is the next class?" };
    await terminal.call("question:ask", general);
    await terminal.close();
    expect(await factsIn(data, "questionAsked")).toEqual([
      { id: asked.id, lesson, exercise, text: "Why is it 7 \ufffd?", files },
      { id: expect.stringMatching(/^n-[0-9a-hjkmnp-tv-z]{26}$/), ...general, files: {} },
    ]);
  });

  test.each([
    ["about nothing that the course has", { lesson: null, exercise: "none", text: "?" }, "unknownExercise"],
    ["without words", { lesson: null, exercise: null, text: "  " }, "notUnderstood"],
    [
      "of more than ten thousand",
      { lesson: null, exercise: null, text: "x".repeat(10_001) },
      "notUnderstood",
    ],
  ])("%s is refused", async (_, ask, kind) => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    expect(await terminal.call("question:ask", ask)).toMatchObject({ refusal: { kind } });
  });
});
