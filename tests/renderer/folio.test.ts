import { describe, expect, test } from "vitest";
import { openCourse } from "../../curriculum/pack/file.ts";
import { built } from "../../main/config/built.ts";
import type { SkillView } from "../../main/contract.ts";
import { skillViews } from "../../main/folio/skills.ts";
import { hashOf, parseRoute } from "../../renderer/app/route.ts";
import { type Keeping, keptAs } from "../../renderer/folio/keeping.ts";
import { columns, leadsTo, spotAfter, spotsOf, startOf } from "../../renderer/folio/skill-levels.ts";
import { answered } from "../support/booted.ts";

const skills = skillViews(answered(openCourse(built.course)).index, () => "new");
const spots = spotsOf(skills);
const at = (id: string) => spots.get(id) ?? { column: -1, row: -1 };

describe("the picture of the course's skills", () => {
  test("has each in a place of its own, below all that it builds on", () => {
    expect(new Set([...spots.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(
      skills.length,
    );
    for (const { id, needs } of skills) {
      expect(at(id).column).toBeGreaterThanOrEqual(0);
      expect(at(id).column).toBeLessThan(columns);
      for (const need of needs) expect([id, at(need).row < at(id).row]).toEqual([id, true]);
    }
  });

  test("comes to an end also with a circle, and with a skill that needs one that is not there", () => {
    const odd = spotsOf([
      { id: "a", needs: ["b"] },
      { id: "b", needs: ["a"] },
      { id: "c", needs: ["gone"] },
    ]);
    expect(odd.size).toBe(3);
  });

  test("can be walked through with the arrow keys alone: every skill is come to", () => {
    const seen = new Set(["printing"]);
    for (const id of seen)
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
        const to = spotAfter(key, id, spots);
        if (to !== null) seen.add(to);
      }
    expect(seen.size).toBe(skills.length);
    expect(spotAfter("Home", "loops", spots)).toBe("printing");
    expect(spotAfter("a", "loops", spots)).toBeNull();
  });

  test("begins with what is being learnt, else with what is open next", () => {
    const as = (states: Readonly<Record<string, SkillView["state"]>>) =>
      skills.map((skill) => ({ ...skill, state: states[skill.id] ?? ("new" as const) }));
    expect(startOf(as({}))?.id).toBe("printing");
    expect(startOf(as({ printing: "passed" }))?.id).toBe("sequence");
    expect(startOf(as({ loops: "tried" }))?.id).toBe("loops");
    expect(startOf([])).toBeNull();
    expect(leadsTo(skills, "printing").map(({ id }) => id)).toContain("input");
  });
});

test("what is typed while an older text is stored is not yet called saved, and a trouble stays until one is", () => {
  const saved = { ok: true, value: { savedAtMs: 5 as never } } as const;
  const refused = { ok: false, refusal: { sentence: "Full." } } as const;
  const typed: Keeping = { kind: "typed" };
  expect(keptAs(typed, { answer: saved, isNewest: false })).toEqual({ kind: "typed" });
  expect(keptAs(typed, { answer: saved, isNewest: true })).toEqual({ kind: "saved", atMs: 5 });
  const troubled = keptAs(typed, { answer: refused, isNewest: true });
  expect(keptAs(troubled, "typed")).toEqual({ kind: "troubled", sentence: "Full." });
  expect(keptAs(troubled, { answer: saved, isNewest: true })).toEqual({ kind: "saved", atMs: 5 });
});

test.each([
  "#/progress",
  "#/progress/notes",
  "#/portfolio",
  "#/portfolio/transcript",
  "#/portfolio/project/log-analyser",
])("%s leads to its page and back", (hash) => {
  expect(parseRoute(hash).kind).toBe("folio");
  expect(hashOf(parseRoute(hash))).toBe(hash);
});

test("an address that is none of them is home", () => {
  for (const hash of ["#/progress/x", "#/portfolio/project/", "#/portfolio/project/A%20b"])
    expect(parseRoute(hash)).toEqual({ kind: "home" });
});
