import { expect, test } from "vitest";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";

const lesson = "a-first-program";
const never = { text: null, code: null, play: null };

test("the panes of a lesson are as their student left them, also after a restart; another's are their own", async () => {
  const data = temporaryFolder();
  const terminal = await bootProvisioned(data);
  await terminal.signIn();
  const panes = { text: 30, code: 70, play: 55 };
  expect(answered(await terminal.call("lesson:open", { lesson })).panes).toEqual(never);
  expect(await terminal.call("panes:keep", { text: 5, code: 70 })).toMatchObject({ ok: false });
  expect(answered(await terminal.call("panes:keep", panes))).toEqual(panes);
  await terminal.close();

  const again = await bootIn(data);
  await again.call("session:signIn", { student: terminal.james, pin: "000111" });
  expect(answered(await again.call("lesson:open", { lesson })).panes).toEqual(never);
  await again.call("session:signIn", { student: terminal.maria, pin });
  expect(answered(await again.call("lesson:open", { lesson })).panes).toEqual(panes);
  await again.call("panes:keep", never);
  expect(answered(await again.call("lesson:open", { lesson })).panes).toEqual(never);
});
