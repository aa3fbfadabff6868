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
