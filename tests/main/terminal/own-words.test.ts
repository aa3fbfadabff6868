import { describe, expect, test } from "vitest";
import type { Language } from "../../../main/contract.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

const exercise = "opening-hour";

async function factsIn(data: string, kind: string) {
  const { log } = await storeIn(data);
  return [...log.read(1, log.last())].filter((event) => event.kind === kind).map(({ body }) => body);
}

describe("what a student chose", () => {
  test("is theirs from then on, also after a restart, and nobody else's", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    const settingsOf = (state: { session: object }) => "settings" in state.session && state.session.settings;
    expect(settingsOf(answered(await terminal.signIn()))).toEqual({});
    for (const value of ["es", "es"] satisfies Language[]) {
      await terminal.call("setting:change", { setting: "language", value });
    }
    const dark = await terminal.call("setting:change", { setting: "theme", value: "dark" });
    const chosen = { language: "es", theme: "dark" };
    expect(answered(dark)).toEqual({ settings: chosen });
    expect(settingsOf(answered(await terminal.call("terminal:state", {})))).toEqual(chosen);
    const james = { student: terminal.james, pin: "000111" };
    expect(settingsOf(answered(await terminal.call("session:signIn", james)))).toEqual({});
    await terminal.close();

    const again = await bootIn(data);
    const maria = { student: terminal.maria, pin };
    expect(settingsOf(answered(await again.call("session:signIn", maria)))).toEqual(chosen);
    // A verdict speaks it too, without being asked to.
    const graded = await again.call("attempt:grade", { exercise, files: { "main.js": "openingHour;" } });
    const { verdict } = answered(graded);
    expect(verdict).toMatchObject({ error: { sentence: expect.stringContaining("no se conoce") } });
    await again.close();
    expect(await factsIn(data, "settingChanged")).toEqual([
      { setting: "language", value: "es", step: 1 },
      { setting: "theme", value: "dark", step: 2 },
    ]);
  });

  test("that this version does not know stays in the log, and is passed over", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.close();
    const { log, settings } = await storeIn(data);
    const from = (setting: string, value: string, step: number) =>
      log.append({ kind: "settingChanged", body: { setting, value, step } }, terminal.maria);
    from("theme", "dark", 1);
    from("theme", "sepia", 2);
    from("smell", "roses", 3);
    from("textSize", "150", 4);
    // An older value is not what was chosen last either.
    expect(settings.of(terminal.maria)).toEqual({ textSize: "150" });
  });

  test.each([
    { setting: "theme", value: "sepia" },
    { setting: "smell", value: "roses" },
    { setting: "toString", value: "x" },
    { setting: "theme", value: "dark", more: 1 },
    { setting: "theme" },
    null,
  ])("is refused from a screen that is not ours: %j", async (ask) => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    expect(await terminal.callAnything("setting:change", ask)).toMatchObject({
      refusal: { kind: "notUnderstood" },
    });
  });
});
