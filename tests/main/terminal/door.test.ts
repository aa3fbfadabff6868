import { expect, test } from "vitest";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

test("with typed names no name leaves the terminal, and no answer tells who is in the class", async () => {
  const terminal = await bootProvisioned(temporaryFolder(), { signInBy: "name" });
  expect(answered(await terminal.call("terminal:state", {}))).toMatchObject({
    signInBy: "name",
    students: [],
  });
  const wrong = await terminal.call("session:signIn", { name: "Maria", pin: "0000" });
  expect(wrong).toMatchObject({ refusal: { kind: "wrongSecret" } });
  expect(await terminal.call("session:signIn", { name: "Nobody", pin: "0000" })).toEqual(wrong);
  const spelt = answered(await terminal.call("session:signIn", { name: "  MARÍA ", pin }));
  expect(spelt.session).toMatchObject({ kind: "student", id: terminal.maria });
});

test("names that nobody has are slowed down like one name", async () => {
  const terminal = await bootProvisioned(temporaryFolder(), { signInBy: "name" });
  const kinds: string[] = [];
  for (const name of ["Ann", "Ben", "Cal", "Dot"]) {
    const answer = await terminal.call("session:signIn", { name, pin: "0000" });
    kinds.push(answer.ok ? "ok" : answer.refusal.kind);
  }
  expect(kinds).toEqual(["wrongSecret", "wrongSecret", "wrongSecret", "wait"]);
});

test("a session that is locked is its student's alone, keeps their look, and stores what was typed", async () => {
  const data = temporaryFolder();
  const terminal = await bootProvisioned(data);
  await terminal.signIn();
  await terminal.call("setting:change", { setting: "textSize", value: "200" });
  const exercise = "opening-hour";
  await terminal.call("draft:save", { exercise, files: { "main.js": "// half" } });
  const locked = { kind: "locked", id: terminal.maria, name: "Maria", settings: { textSize: "200" } };
  expect(answered(await terminal.call("session:lock", {})).session).toEqual(locked);
  expect(await terminal.call("course:outline", {})).toMatchObject({ refusal: { kind: "signedOut" } });

  // A wrong PIN changes nothing of that.
  await terminal.call("session:signIn", { student: terminal.maria, pin: "0000" });
  expect(answered(await terminal.call("terminal:state", {})).session).toEqual(locked);
  const back = answered(await terminal.call("session:signIn", { student: terminal.maria, pin }));
  expect(back.session).toEqual({ ...locked, kind: "student", unread: 0 });

  await terminal.call("session:lock", {});
  expect(answered(await terminal.call("session:signOut", {})).session).toEqual({ kind: "nobody" });
  await terminal.close();
  const { log } = await storeIn(data);
  const events = [...log.read(1, log.last())];
  const left = events.filter(({ kind }) => kind === "signedOut").map(({ body }) => body);
  expect(left).toEqual([{ reason: "idle" }, { reason: "idle" }]);
  expect(events.filter(({ kind }) => kind === "draftLeft")).toHaveLength(1);
});
