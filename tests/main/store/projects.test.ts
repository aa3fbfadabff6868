import { expect, test } from "vitest";
import { makeProjectId, makeStudentId } from "../../../bundle/fresh.ts";
import { terminalId } from "../../../bundle/ids.ts";
import { returnRecord } from "../../../bundle/return-records.ts";
import type { WallMs } from "../../../bundle/std.ts";
import { leaveDrafts } from "../../../main/terminal/leave-drafts.ts";
import { takeUpProjects } from "../../../main/terminal/take-up-projects.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const main = (text: string) => ({ "main.js": text });
const idOf = (digit: string) => terminalId.parse(`t-${digit.repeat(26)}`);
const hashOf = (digit: string) => digit.repeat(64);

async function playground() {
  const store = await storeIn(temporaryFolder());
  const student = makeStudentId();
  const id = makeProjectId();
  let number = 0;
  return {
    ...store,
    student,
    id,
    type(text: string) {
      store.projects.put(student, { id, name: "Dice", deleted: false });
      store.drafts.put(student, id, { files: main(text), savedAtMs: store.clock.wallMs() }, "typed");
    },
    /** A return with these texts of other terminals. */
    bring(...told: readonly { terminal: string; hash: string; step: number; text: string; name?: string }[]) {
      const records = told.map(({ terminal, hash, text, ...of }) =>
        returnRecord.parse({
          ...{ kind: "project", student, project: id, name: "Dice", deleted: false, seq: 1, wallMs: 0 },
          ...of,
          terminal: idOf(terminal),
          hash: hashOf(hash),
          files: main(text),
        }),
      );
      number += 1;
      store.returns.apply({ number, digest: hashOf("0"), createdMs: 0 as WallMs }, records);
      takeUpProjects(store, student);
    },
    leave: () => leaveDrafts(store, student),
    texts: () =>
      store.drafts.versions(student, id).map(({ number, why }) => {
        const text = store.drafts.version(student, id, number)?.files["main.js"];
        return `${why}: ${text}`;
      }),
    left: () =>
      [...store.log.read(1, store.log.last())]
        .filter(({ kind }) => kind === "projectLeft")
        .map(({ body }) => body),
  };
}

test("what was typed and is in no event stays in front of what comes, however new that is", async () => {
  const { bring, leave, left, texts, type, projects, student, id } = await playground();
  type("mine");
  bring({ terminal: "1", hash: "a", step: 9, text: "theirs", name: "Other" });
  expect(texts()).toEqual(["typed: mine", "elsewhere: theirs", "typed: mine"]);
  expect(projects.get(student, id)?.name).toBe("Dice");
  leave();
  // Its step is beyond all that came, and it says what it knows, so that nobody else is brought that again.
  expect(left()).toMatchObject([{ step: 10, knows: [hashOf("a")], files: main("mine") }]);
});

test("texts of several terminals come in the order of their steps; the same return again brings nothing", async () => {
  const { bring, leave, left, texts, type } = await playground();
  type("mine");
  leave();
  const first = { terminal: "1", hash: "a", step: 4, text: "fourth" };
  const second = { terminal: "2", hash: "b", step: 3, text: "third" };
  bring(first, second);
  const before = ["elsewhere: fourth", "elsewhere: third", "typed: mine"];
  expect(texts()).toEqual(before);
  bring(first, second);
  expect(texts()).toEqual(before);
  // What came and was not changed is known elsewhere already.
  leave();
  expect(left()).toHaveLength(1);
  // A newer text of a terminal that was heard before is another one.
  bring({ ...second, hash: "c", step: 5, text: "fifth" });
  expect(texts()[0]).toBe("elsewhere: fifth");
});

test.each([
  ["0", "mine"],
  ["z", "theirs"],
])("between equal steps the terminal's id decides, here as everywhere: %s", async (terminal, front) => {
  const { bring, leave, texts, type } = await playground();
  type("mine");
  leave();
  bring({ terminal, hash: "a", step: 1, text: "theirs" });
  expect(texts()[0]?.endsWith(front)).toBe(true);
  expect(texts().join()).toContain("mine");
  expect(texts().join()).toContain("theirs");
});

test("an own event that a return brings back is not taken up as another terminal's", async () => {
  const { bring, identity, leave, log, returns, student, id, texts, type, ...store } = await playground();
  type("mine");
  leave();
  const own = [...log.read(1, log.last())].find(({ kind }) => kind === "projectLeft");
  type("more");
  const record = {
    ...{ kind: "project", student, project: id, name: "Dice", deleted: false, wallMs: 0, step: 1 },
    ...{ terminal: identity.id, seq: own?.seq, hash: own?.hash, files: main("mine") },
  };
  returns.apply({ number: 1, digest: hashOf("0"), createdMs: 0 as WallMs }, [returnRecord.parse(record)]);
  takeUpProjects(store, student);
  expect(texts()).toEqual(["typed: more"]);
  // A store that was set back to before that event has it brought back.
  returns.apply({ number: 2, digest: hashOf("0"), createdMs: 0 as WallMs }, [
    returnRecord.parse({ ...record, hash: hashOf("f") }),
  ]);
  takeUpProjects(store, student);
  expect(texts()).toContain("elsewhere: mine");
});

test.each([
  ["an id of something else", { project: "n-00000000000000000000000000" }],
  ["a name of two lines", { name: "a\nb" }],
  ["no name", { name: "" }],
  ["files that are no texts", { files: { "main.js": 1 } }],
  ["no files at all", { files: null }],
  ["a word for yes", { deleted: "yes" }],
  ["no step", { step: 0 }],
  ["half a hash", { hash: "a" }],
  ["nobody's terminal", { terminal: "t-1" }],
  ["a stray key", { knows: [] }],
])("a record with %s is refused", async (_, broken) => {
  const good = {
    ...{ kind: "project", student: makeStudentId(), project: makeProjectId(), name: "Dice", files: main("") },
    ...{ deleted: false, terminal: idOf("1"), seq: 1, hash: hashOf("a"), step: 1, wallMs: 0 },
  };
  expect(returnRecord.safeParse(good).success).toBe(true);
  expect(returnRecord.safeParse({ ...good, ...broken }).success).toBe(false);
});
