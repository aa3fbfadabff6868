import { expect, test } from "vitest";
import type { ProjectId } from "../../bundle/ids.ts";
import { reportStudent } from "../../facility/report-class.ts";
import { answered, type BootedForTest } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { collected, returned, seats } from "./road-seats.ts";

const main = (text: string) => ({ "main.js": text });

async function threeSeats() {
  const { facility, maria, terminals } = await seats(["Seat 1", "Seat 2", "Seat 3"]);
  const [one, two, three] = terminals;
  if (!one || !two || !three) throw new Error("no terminals");
  /** What all seats have goes to the facility, and its answer to all of them. */
  const round = async () => {
    const stick = temporaryFolder();
    for (const terminal of terminals) await terminal.export(stick);
    await collected(facility, stick);
    await returned(facility, stick);
    for (const terminal of terminals) answered(await terminal.import(stick));
  };
  return { facility, maria, one, two, three, round };
}

type Terminal = Pick<BootedForTest, "call"> & { signIn(): Promise<unknown> };

/** What a student finds of a project when they sit down at a terminal. */
async function found(terminal: Terminal, project: ProjectId) {
  await terminal.signIn();
  const { projects, deleted } = answered(await terminal.call("project:list", {}));
  const { files, name, elsewhere } = answered(await terminal.call("project:open", { project }));
  const { versions } = answered(await terminal.call("draft:versions", { exercise: project }));
  const texts = [];
  for (const { number, why } of versions) {
    const version = answered(await terminal.call("draft:version", { exercise: project, number }));
    texts.push(`${why}: ${version.files["main.js"]}`);
  }
  return { count: [projects.length, deleted.length], name, files, elsewhere, texts };
}

test("a project goes out with the bundle and comes back on another terminal; what two changed at once, both keep", async () => {
  const { facility, maria, one, two, three, round } = await threeSeats();
  await one.signIn();
  const files = { ...main("roll();"), "notes.txt": "six sides" };
  const { project } = answered(await one.call("project:make", { name: "Dice", files }));
  await round();

  expect(await found(two, project)).toEqual({
    count: [1, 0],
    name: "Dice",
    files,
    elsewhere: null,
    texts: ["elsewhere: roll();"],
  });
  // Both go on in it, and neither knows of the other. The second does more, so that its text is the newer one.
  await one.signIn();
  await one.call("draft:save", { exercise: project, files: main("// one") });
  await two.call("draft:save", { exercise: project, files: main("// two") });
  await two.call("session:signOut", {});
  await two.signIn();
  await two.call("draft:save", { exercise: project, files: main("// two, more") });
  await two.call("project:rename", { project, name: "Two dice" });
  await round();

  const atOne = await found(one, project);
  expect(atOne).toMatchObject({ name: "Two dice", files: main("// two, more"), elsewhere: "present" });
  // With one file less than before: another version, not typed over the first.
  expect(atOne.texts).toEqual(["elsewhere: // two, more", "typed: // one", "typed: roll();"]);
  const atTwo = await found(two, project);
  expect(atTwo).toMatchObject({ name: "Two dice", files: main("// two, more"), elsewhere: "version" });
  expect(atTwo.texts.slice(0, 2)).toEqual(["typed: // two, more", "elsewhere: // one"]);
  // A terminal that has seen neither gets both, and the same one in front.
  expect((await found(three, project)).texts).toEqual(["elsewhere: // two, more", "elsewhere: // one"]);
  const report = answered(await reportStudent(facility, maria.id));
  const { terminal } = answered(await two.call("terminal:state", {}));
  expect(report.projects).toMatchObject([{ name: "Two dice", terminal: { id: terminal.id } }]);

  // Nothing more is left of what all know, and a text that was seen is not brought again.
  await round();
  expect(await found(one, project)).toEqual(atOne);
});

test("a project that was put away on one terminal is put away on the other, and brought back there it is back here", async () => {
  const { one, two, round } = await threeSeats();
  await one.signIn();
  const { project } = answered(await one.call("project:make", { name: "Dice", files: main("roll();") }));
  await round();
  await one.signIn();
  await one.call("project:delete", { project });
  await round();
  await two.signIn();
  const there = answered(await two.call("project:list", {}));
  expect([there.projects.length, there.deleted.map(({ name }) => name)]).toEqual([0, ["Dice"]]);
  answered(await two.call("project:bringBack", { project }));
  await round();
  expect(await found(one, project)).toMatchObject({ count: [1, 0], files: main("roll();") });
});
