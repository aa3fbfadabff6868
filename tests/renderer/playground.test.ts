import { describe, expect, test } from "vitest";
import type { ProjectId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { hashOf, parseRoute } from "../../renderer/app/route.ts";
import { inOrder, nameOf, nameTrouble, renamed, withFile, without } from "../../renderer/playground/files.ts";
import { neighbourOf, type OpenList, playgroundMoved } from "../../renderer/playground/state.ts";
import { typedInto } from "../../renderer/playground/typed-into.ts";
import { idle, runMoved } from "../../renderer/run/state.ts";

const files = { "main.js": "1", "notes.txt": "2" };

describe("a file's name", () => {
  test.each([
    ["game", "game.js"],
    [" game ", "game.js"],
    ["prices.csv", "prices.csv"],
    ["", ""],
  ])("%j is meant as %j", (typed, name) => expect(nameOf(typed)).toBe(name));

  test.each([
    ["", null, "empty"],
    ["../main.js", null, "form"],
    ["a b.js", null, "form"],
    ["año.js", null, "form"],
    ["page.html", null, "form"],
    [`${"a".repeat(38)}.js`, null, "form"],
    ["Notes.TXT", null, "form"],
    ["Notes.txt", null, "taken"],
    ["notes.txt", "notes.txt", null],
    ["main.js", "notes.txt", "taken"],
    ["other.json", null, null],
  ])("%j in place of %j: %s", (name, former, trouble) =>
    expect(nameTrouble(name, files, former)).toBe(trouble),
  );

  test("the twenty-first file is one too many, another name for one of twenty is not", () => {
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`f${at}.js`, ""]));
    expect(nameTrouble("one-more.js", twenty, null)).toBe("tooMany");
    expect(nameTrouble("another.js", twenty, "f3.js")).toBeNull();
  });
});

test("files come, are renamed in their place and go; the one that runs stands first", () => {
  const three = withFile(files, "a.js", "");
  expect(Object.entries(renamed(three, "notes.txt", "text.txt"))).toEqual([
    ["main.js", "1"],
    ["text.txt", "2"],
    ["a.js", ""],
  ]);
  expect(without(three, "notes.txt")).toEqual({ "main.js": "1", "a.js": "" });
  expect(inOrder(["a.js", "main.js", "b.js"])).toEqual(["main.js", "a.js", "b.js"]);
});

test("when a row goes, the one that takes its place gets the focus, else the one before it", () => {
  expect(neighbourOf(["a", "b", "c"], "b")).toBe("c");
  expect(neighbourOf(["a", "b"], "b")).toBe("a");
  expect(neighbourOf(["a"], "a")).toBeNull();
});

describe("the list", () => {
  const line = {
    id: "p-1" as ProjectId,
    name: "Dice",
    files: ["main.js"],
    characters: 1,
    changedMs: 0 as WallMs,
  };
  const list = { projects: [line], deleted: [], most: 50 };
  const open: OpenList = { kind: "open", list, renaming: null, done: null, trouble: null };

  test("that was refused before it was there says so in its place; later the list stays", () => {
    const refused = { kind: "refused", sentence: "No." } as const;
    expect(playgroundMoved({ kind: "loading" }, refused)).toEqual(refused);
    expect(playgroundMoved(open, refused)).toEqual({ ...open, trouble: "No." });
  });

  test("says what was done until the next thing is done, and closes the field of a name", () => {
    const done = { what: "deleted", project: "p-1", name: "Dice" } as const;
    const deleted = playgroundMoved(playgroundMoved(open, { kind: "renaming", project: "p-1" }), {
      kind: "listed",
      list,
      done,
    });
    expect(deleted).toEqual({ ...open, done });
    expect(playgroundMoved(deleted, { kind: "listed", list, done: null })).toEqual(open);
  });
});

test("a project's address comes back, and what is none is no project", () => {
  const route = { kind: "playground", project: `p-${"0".repeat(26)}` } as const;
  expect(parseRoute(hashOf(route))).toEqual(route);
  expect(parseRoute("#/playground")).toEqual({ kind: "playground", project: null });
  expect(parseRoute("#/playground/../x")).toEqual({ kind: "home" });
});

test("a walk gets the lines that were typed into the newest run", () => {
  let running = runMoved(idle, { kind: "started" });
  expect(typedInto(running)).toBe("[]");
  for (const words of ["lower", "yes"]) {
    running = runMoved(running, { kind: "news", news: [{ kind: "asked", question: "Is it?" }] });
    running = runMoved(running, { kind: "typed", words });
  }
  expect(JSON.parse(typedInto(running))).toEqual(["lower", "yes"]);
});
