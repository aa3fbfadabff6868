import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import type { ModuleId } from "../../../curriculum/schema.ts";
import { createNotes } from "../../../main/folio/notes.ts";
import { openNotesStore } from "../../../main/store/notes.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { fileOf } from "../../support/exported.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

const secret = "What went well: I understood the while loop at last.";
const note = { module: "repeating" as ModuleId, text: secret };
const byPin = { pin, opening: { way: "pin" } } as const;

test("a note is only its student's: behind the PIN, in no bundle, and nowhere on the disk as it was written", async () => {
  const data = temporaryFolder();
  const terminal = await bootProvisioned(data);
  await terminal.signIn();
  expect(answered(await terminal.call("notes:state", {}))).toEqual({ kind: "none" });
  expect(await terminal.call("notes:keep", note)).toMatchObject({ refusal: { kind: "notesClosed" } });
  expect(await terminal.call("notes:open", { ...byPin, pin: "999999" })).toMatchObject({
    refusal: { kind: "wrongSecret" },
  });
  expect(answered(await terminal.call("notes:open", byPin))).toEqual({ kind: "open", notes: [] });
  answered(await terminal.call("notes:keep", note));

  await terminal.signIn(terminal.james, "000111");
  expect(answered(await terminal.call("notes:state", {}))).toEqual({ kind: "none" });
  await terminal.signIn();
  expect(answered(await terminal.call("notes:state", {}))).toEqual({ kind: "closed" });
  expect(answered(await terminal.call("notes:open", byPin))).toEqual({ kind: "open", notes: [note] });

  await terminal.signInAsStaff();
  const stick = temporaryFolder();
  const report = answered(await terminal.call("staff:export", { folder: stick, everything: true }));
  const read = answered(await readBundle(readFileSync(fileOf(report)), terminal.reader));
  expect(read.events.length).toBeGreaterThan(4);
  const carried = JSON.stringify(read.events);
  expect(carried).not.toContain("while loop");
  expect(carried).not.toContain("notes");
  await terminal.close();
  for (const name of readdirSync(data, { recursive: true, encoding: "utf8" })) {
    if (!/sqlite/.test(name)) continue;
    expect([name, readFileSync(join(data, name)).includes("while loop")]).toEqual([name, false]);
  }

  const again = await bootIn(data);
  await again.call("session:signIn", { student: terminal.maria, pin });
  expect(answered(await again.call("notes:open", byPin))).toEqual({ kind: "open", notes: [note] });
});

test("after a new PIN the former one opens them once more, and anew leaves the old ones locked and kept", async () => {
  const store = await storeIn(temporaryFolder());
  const sealed = openNotesStore(store.db);
  const notes = createNotes(sealed);
  const maria = "s-00000000000000000000000001" as never;
  const nowMs = store.clock.wallMs();
  await notes.open(maria, "111111", { way: "pin" });
  notes.put(maria, note.module, note.text, nowMs);
  notes.close();
  expect(await notes.open(maria, "222222", { way: "pin" })).toEqual({ kind: "otherPin" });
  expect(notes.put(maria, note.module, "lost?", nowMs)).toBe(false);
  expect(await notes.open(maria, "222222", { way: "formerPin", former: "333333" })).toEqual({
    kind: "otherPin",
  });
  const open = { kind: "open", notes: [note] };
  expect(await notes.open(maria, "222222", { way: "formerPin", former: "111111" })).toEqual(open);
  notes.close();
  expect(await notes.open(maria, "111111", { way: "pin" })).toEqual({ kind: "otherPin" });
  expect(await notes.open(maria, "222222", { way: "pin" })).toEqual(open);

  notes.close();
  const before = sealed.lock(maria)?.number ?? 0;
  expect(await notes.open(maria, "444444", { way: "anew" })).toEqual({ kind: "open", notes: [] });
  expect(sealed.sealed(before)).toHaveLength(1);
});

test("whoever leaves while the notes are being opened leaves no key behind", async () => {
  const { db, clock } = await storeIn(temporaryFolder());
  const notes = createNotes(openNotesStore(db));
  const maria = "s-00000000000000000000000001" as never;
  const opening = notes.open(maria, "111111", { way: "pin" });
  notes.close();
  expect(await opening).toEqual({ kind: "closed" });
  expect(notes.put(maria, "repeating", "x", clock.wallMs())).toBe(false);
});
