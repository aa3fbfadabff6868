import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Facility } from "../../facility/facility.ts";
import { previewRoster, readEnrolled } from "../../facility/roster-import.ts";
import { answered } from "../support/booted.ts";
import { freshFacility, freshFolder, run } from "./sample.ts";

const classes = async (facility: Facility) =>
  Object.fromEntries(
    (await readEnrolled(facility.db, facility)).map(({ name, class: group }) => [name, group]),
  );

test("a roster's column puts students into classes, and an exported roster says them back", async () => {
  const { folder, facility } = await freshFacility();
  const path = join(freshFolder(), "roster.csv");
  const import_ = (text: string) => {
    writeFileSync(path, text);
    return run(["roster", "import", path, "--apply", "--dir", folder]);
  };
  const first = await import_("Name,Sección,PIN\nMaría Ortiz,  Morning  A ,\nAna,Evening,1234\n");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("  class      María Ortiz: none is now Morning A\n");
  expect(await classes(facility)).toEqual({ "María Ortiz": "Morning A", Ana: "Evening" });

  const out = join(freshFolder(), "exported.csv");
  expect(await run(["roster", "export", "--out", out, "--dir", folder])).toMatchObject({ code: 0 });
  expect(answered(await previewRoster(facility, out)).plan).toMatchObject({
    added: [],
    changed: [],
    unfit: [],
  });
  writeFileSync(path, readFileSync(out, "utf8").replace("Evening", "Night"));
  expect(answered(await previewRoster(facility, path)).plan.changed).toMatchObject([
    { from: { name: "Ana", class: "Evening" }, to: { name: "Ana", class: "Night" } },
  ]);

  expect(await import_("Name,Class\nAna,\nMaría Ortiz,a\u0007b\n")).toMatchObject({
    code: 1,
    err: expect.stringContaining("Row 3: The class is longer than 100 characters"),
  });
  expect(await classes(facility)).toEqual({ "María Ortiz": "Morning A", Ana: "Evening" });
});

test("one student is put into a class, and out of it", async () => {
  const { folder, facility } = await freshFacility();
  const student = (...args: string[]) => run(["student", ...args, "--dir", folder]);
  expect(await student("class", "María Ortiz", "Morning  A")).toMatchObject({
    code: 0,
    out: "María Ortiz is in Morning A now.\n",
  });
  expect((await student("list")).out).toMatch(/^Student +Number +Class +Id\nMaría Ortiz +Morning A +s-/);
  expect(await student("class", "María Ortiz")).toMatchObject({
    code: 0,
    out: "María Ortiz is in no class now.\n",
  });
  expect(await classes(facility)).toEqual({ "María Ortiz": null });
  expect(await student("class", "Nobody", "A")).toMatchObject({ code: 1 });
});
