import { expect, test } from "vitest";
import type { Answer } from "../../../main/contract.ts";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const endless = { "main.js": "for (;;);" };

type Terminal = Awaited<ReturnType<typeof bootProvisioned>>;

async function endOf(terminal: Terminal, run: number) {
  for (let seen = 0; ; ) {
    const heard: Answer<"run:hear"> = await terminal.call("run:hear", { run, seen });
    const { news, seen: now } = answered(heard);
    for (const one of news) if (one.kind === "ended") return one.end;
    seen = now;
  }
}

async function predictionIn(terminal: Terminal) {
  const { modules } = answered(await terminal.call("course:outline", {}));
  for (const { id: lesson } of modules.flatMap(({ lessons }) => lessons)) {
    const { exercises } = answered(await terminal.call("lesson:open", { lesson }));
    const found = exercises.find(({ kind, program }) => kind === "predict" && program?.input.length === 0);
    if (found) return found;
  }
  throw new Error("the course has no prediction");
}

test("a program to predict runs only for who has predicted it, and then it is the exercise's own", async () => {
  const terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
  const { id, program } = await predictionIn(terminal);
  const start = () => terminal.call("run:start", { exercise: id, files: { "answer.txt": "" } });
  expect(await start()).toMatchObject({ refusal: { kind: "predictFirst" } });
  // What it prints is learnt outside of the exercise here, to answer it.
  const free = answered(await terminal.call("run:start", { exercise: null, files: program?.files ?? {} }));
  let output = "";
  for (let seen = 0, isOver = false; !isOver; ) {
    const heard = answered(await terminal.call("run:hear", { run: free.run, seen }));
    for (const one of heard.news) {
      if (one.kind === "printed") output += one.text;
      if (one.kind === "ended") isOver = true;
    }
    seen = heard.seen;
  }
  await terminal.call("attempt:grade", { exercise: id, files: { "answer.txt": output } });
  expect(answered(await start()).run).toBeGreaterThan(free.run);
});

test("what is no program is refused: an answer to choose, tests, a query", async () => {
  const terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
  const files = { "answer.txt": "a" };
  expect(await terminal.call("run:start", { exercise: null, files })).toMatchObject({
    refusal: { kind: "nothingToRun" },
  });
});

test("a check ends what runs, says so, and is no slower for it; who signs out leaves nothing that runs or is told", async () => {
  const terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
  const right = { "main.js": "export function openingHour() {\n  return 7;\n}\n" };
  const first = answered(await terminal.call("run:start", { exercise: "opening-hour", files: endless }));
  const graded = answered(await terminal.call("attempt:grade", { exercise: "opening-hour", files: right }));
  expect([graded.verdict.kind, graded.number]).toEqual(["passed", 1]);
  expect(await endOf(terminal, first.run)).toEqual({ kind: "cutOff", why: "check" });

  const second = answered(await terminal.call("run:start", { exercise: "opening-hour", files: endless }));
  answered(await terminal.call("session:signOut", {}));
  expect(await terminal.call("run:hear", { run: second.run, seen: 0 })).toMatchObject({
    refusal: { kind: "signedOut" },
  });
  await terminal.signIn(terminal.james, "000111");
  expect(await endOf(terminal, second.run)).toEqual({ kind: "cutOff", why: "left" });
  const again = answered(
    await terminal.call("run:start", { exercise: null, files: { "main.js": "console.log(1);" } }),
  );
  expect(await endOf(terminal, again.run)).toEqual({ kind: "ended", note: null });
});
