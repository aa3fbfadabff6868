import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as aTurn } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { provisioningFile } from "../../bundle/provisioning.ts";
import { verify } from "../../bundle/verifier.ts";
import type { Facility } from "../../facility/facility.ts";
import { provision } from "../../facility/provision.ts";
import { archiveStudent, renewPin } from "../../facility/roster-change.ts";
import { readRoster } from "../../facility/roster-file.ts";
import { previewRoster, readEnrolled } from "../../facility/roster-import.ts";
import { importRoster } from "../../facility/roster-run.ts";
import { answered } from "../support/booted.ts";
import { freshFacility, freshFolder, nowMs, run } from "./sample.ts";

/** A file of a roster in a folder of its own. */
function fileOf(text: string | Uint8Array): string {
  const path = join(freshFolder(), "roster.csv");
  writeFileSync(path, text);
  return path;
}

const rosterOf = async (facility: Facility) =>
  (await readEnrolled(facility.db, facility))
    .map(({ name, number, archived }) => [name, number, archived])
    .toSorted();

const table = (path: string): string[][] =>
  parse(readFileSync(path), { bom: true, relax_column_count: true });

describe("an import", () => {
  test("is only shown at first, and then done, with PINs that work", async () => {
    const { folder, facility, maria } = await freshFacility();
    const path = fileOf(
      '\ufeffFull name;DOC number\r\nMaría Ortiz;0042\r\nAna;0043\r\nBen;="0044"\r\n;;\r\n',
    );
    const pins = join(path, "..", "pins.csv");
    const shown = await run(["roster", "import", path, "--dir", folder]);
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toBe(
      [
        "  new        Ana (0043)",
        "  new        Ben (0044)",
        "  number     María Ortiz: none is now 0042",
        "Preview: 2 new, 1 changed, 0 unchanged, 0 in no row, 0 that do not fit.",
        "Nothing was changed. To do this: the same command with --apply.",
        "",
      ].join("\n"),
    );
    expect(await rosterOf(facility)).toEqual([["María Ortiz", null, false]]);
    expect(readdirSync(join(path, ".."))).toEqual(["roster.csv"]);

    expect(await run(["roster", "import", path, "--apply", "--dir", folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("--pins"),
    });
    const done = await run(["roster", "import", path, "--apply", "--pins", pins, "--dir", folder]);
    expect(done).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Done: 2 new, 1 changed") });
    expect(await rosterOf(facility)).toEqual([
      ["Ana", "0043", false],
      ["Ben", "0044", false],
      ["María Ortiz", "0042", false],
    ]);
    const [head, ana, ben] = table(pins);
    expect([head, ana?.slice(0, 2), ben?.slice(0, 2)]).toEqual([
      ["Name", "Number", "PIN"],
      ["Ana", "0043"],
      ["Ben", "0044"],
    ]);
    if (process.platform !== "win32") expect(statSync(pins).mode & 0o777).toBe(0o600);
    const rows = await facility.db.selectFrom("student").select(["id", "name", "pin_verifier"]).execute();
    const ofAna = rows.find(({ name }) => name === "Ana")?.pin_verifier;
    expect(ofAna !== undefined && (await verify(ana?.[2] ?? "", ofAna))).toBe(true);
    expect(rows.find(({ name }) => name === "María Ortiz")?.id).toBe(maria.id);

    const again = await run(["roster", "import", path, "--apply", "--json", "--dir", folder]);
    expect(JSON.parse(again.out)).toMatchObject({ added: [], changed: [], unchanged: 3, pins: null });
  });

  test("writes rows that do not fit to a file that can be corrected and imported", async () => {
    const { folder, facility } = await freshFacility();
    const path = fileOf("Name,Number,PIN\nAna,1,2468\n,2,\nBen,3,12\nCem,1.2E+11,\nDao,5,\n");
    const pins = join(path, "..", "pins.csv");
    const done = await run(["roster", "import", path, "--apply", "--pins", pins, "--dir", folder]);
    expect(done.code).toBe(1);
    expect(done.err).toMatch(
      /^Row 3: .*name is missing.*\nRow 4: .*PIN has 4 to 12.*\nRow 5: .*shortened.*\n$/,
    );
    expect((await rosterOf(facility)).map(([name]) => name)).toEqual(["Ana", "Dao", "María Ortiz"]);
    const errors = join(path, "..", "roster-errors.csv");
    expect(table(errors).map((cells) => cells.slice(0, 3))).toEqual([
      ["Name", "Number", "PIN"],
      ["", "2", ""],
      ["Ben", "3", "12"],
      ["Cem", "1.2E+11", ""],
    ]);
    expect(table(errors).every((cells) => cells[3] !== "")).toBe(true);
    // A PIN that the file gave needs no printing.
    expect(table(pins).map(([name]) => name)).toEqual(["Name", "Dao"]);

    const corrected = readFileSync(errors, "utf8")
      .replace(",2,", "Eve,2,1357")
      .replace(",12,", ",1212,")
      .replace("1.2E+11,", "4,8642");
    const next = await run(["roster", "import", fileOf(corrected), "--apply", "--dir", folder]);
    expect(next).toMatchObject({ code: 0, err: "" });
    expect((await rosterOf(facility)).map(([name]) => name)).toEqual([
      "Ana",
      "Ben",
      "Cem",
      "Dao",
      "Eve",
      "María Ortiz",
    ]);
  });

  test("archives who is in no row only if asked, only where all rows fit, and a later file brings them back", async () => {
    const { folder, facility, maria } = await freshFacility();
    const import_ = (text: string, ...more: string[]) =>
      run(["roster", "import", fileOf(text), "--apply", ...more, "--dir", folder]);
    expect(await import_("Name,PIN\nAna,1234\n")).toMatchObject({ code: 0 });
    expect(await rosterOf(facility)).toEqual([
      ["Ana", null, false],
      ["María Ortiz", null, false],
    ]);
    expect(await import_('Name\nAna\n"""\nBen,\n', "--archive-missing")).toMatchObject({ code: 1 });
    expect(await import_("Name,Number\nAna,1E9\n,7\n", "--archive-missing")).toMatchObject({
      code: 1,
      err: expect.stringContaining("without --archive-missing"),
    });
    expect(await rosterOf(facility)).toEqual([
      ["Ana", null, false],
      ["María Ortiz", null, false],
    ]);

    expect(await import_("Name\nAna\n", "--archive-missing")).toMatchObject({ code: 0 });
    expect(await rosterOf(facility)).toEqual([
      ["Ana", null, false],
      ["María Ortiz", null, true],
    ]);
    const file = join(freshFolder(), "provisioning.json");
    answered(await provision(facility, file));
    const { students } = provisioningFile.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(students.map(({ name }) => name)).toEqual(["Ana"]);

    expect(await import_("Name\nMaría Ortiz\n")).toMatchObject({
      code: 0,
      out: expect.stringContaining("restored   María Ortiz"),
    });
    const row = await facility.db
      .selectFrom("student")
      .selectAll()
      .where("id", "=", maria.id)
      .executeTakeFirstOrThrow();
    expect(row.archived_ms).toBeNull();
    expect(await verify(maria.pin, row.pin_verifier)).toBe(true);
  });

  test("takes a OneRoster 1.1 users.csv", async () => {
    const { folder, facility } = await freshFacility();
    const users = [
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
      "u-1,,,true,o-1,student,ana,,Ana,Reyes,Luz,0043,,,,,,",
      "u-2,,,true,o-1,teacher,tea,,Tea,Cher,,,,,,,,",
      "u-3,tobedeleted,,true,o-1,student,ben,,Ben,Ito,,,,,,,,",
      "",
    ];
    const pins = join(freshFolder(), "pins.csv");
    const done = await run([
      "roster",
      "import",
      fileOf(users.join("\r\n")),
      "--apply",
      "--pins",
      pins,
      "--dir",
      folder,
    ]);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("1 person in the file who are not students");
    expect(done.out).toContain("1 row about people who have left");
    expect(await rosterOf(facility)).toEqual([
      ["Ana Luz Reyes", "u-1", false],
      ["María Ortiz", null, false],
    ]);
    const gone = users.join("\n").replace("u-1,,", "u-1,tobedeleted,");
    expect(await run(["roster", "import", fileOf(gone), "--apply", "--dir", folder])).toMatchObject({
      code: 0,
    });
    expect((await rosterOf(facility))[0]).toEqual(["Ana Luz Reyes", "u-1", true]);
  });

  test("reads an exported roster back as it was, also after names were corrected in it", async () => {
    const { folder, facility } = await freshFacility();
    const first = fileOf('Name,Number,PIN\n"=1+1;=2",-7,1111\nAna,007,2222\nOld,8,3333\n');
    answered(
      await importRoster(facility, {
        path: first,
        apply: true,
        archiveMissing: false,
        pins: null,
        errors: null,
        nowMs,
      }),
    );
    answered(await archiveStudent(facility, "Old", nowMs));
    const out = join(freshFolder(), "exported.csv");
    expect(await run(["roster", "export", "--out", out, "--dir", folder])).toMatchObject({ code: 0 });
    expect(readFileSync(out, "utf8")).toContain("\"'=1+1;'=2\",'-7,");
    const { plan } = answered(await previewRoster(facility, out));
    expect(plan).toMatchObject({ added: [], changed: [], missing: [], unfit: [] });
    expect(plan.unchanged).toHaveLength(4);
    const corrected = fileOf(readFileSync(out, "utf8").replace("María Ortiz", "María Ortiz Vega"));
    expect(answered(await previewRoster(facility, corrected)).plan.changed).toMatchObject([
      { from: { name: "María Ortiz" }, to: { name: "María Ortiz Vega" } },
    ]);

    const swapped = fileOf("Name,Number\nAna,-7\n=1+1;=2,007\n");
    const ask = { apply: true, archiveMissing: false, pins: null, errors: null, nowMs };
    answered(await importRoster(facility, { ...ask, path: swapped }));
    expect(await rosterOf(facility)).toContainEqual(["Ana", "-7", false]);
    expect(await rosterOf(facility)).toContainEqual(["=1+1;=2", "007", false]);
  });

  test("leaves no PINs behind when it comes to nothing, and never writes over some", async () => {
    const { facility } = await freshFacility();
    const pins = join(freshFolder(), "pins.csv");
    const errors = join(freshFolder(), "errors.csv");
    const path = fileOf("Name,PIN\nAna,\nBen,\nCem,\nDao,1\n");
    const ask = { path, apply: true, archiveMissing: false, pins, errors, nowMs };
    const running = importRoster(facility, ask);
    // Once it has looked, and while it makes PINs, somebody else changes the roster.
    while (!existsSync(errors)) await aTurn();
    await facility.db.updateTable("student").set({ name: "Somebody" }).execute();
    expect(await running).toMatchObject({ refusal: { kind: "rosterChanged" } });
    expect(existsSync(pins)).toBe(false);
    writeFileSync(pins, "not printed yet");
    expect(await importRoster(facility, ask)).toMatchObject({ refusal: { kind: "pinsThere" } });
    expect(readFileSync(pins, "utf8")).toBe("not printed yet");
    expect(await rosterOf(facility)).toEqual([["Somebody", null, false]]);
  });
});

test.each([
  ["nothing", "", "noNameColumn"],
  ["no head", "1,Ana\n2,Ben\n", "noNameColumn"],
  ["a head only", "Name,Number\n\n", "emptyRoster"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "noNameColumn"],
  ["a spreadsheet that was not saved as CSV", Buffer.from("504b0304140006000800", "hex"), "noNameColumn"],
])("a file with %s is refused", (_, content, kind) => {
  expect(readRoster(Buffer.from(content))).toMatchObject({ refusal: { kind } });
});

describe("one student", () => {
  test("is archived, restored, renamed and gets a new PIN, by name, number or id", async () => {
    const { folder, facility, maria } = await freshFacility();
    const student = (...args: string[]) => run(["student", ...args, "--dir", folder]);
    expect(await student("archive", "María Ortiz")).toMatchObject({ code: 0 });
    expect(await rosterOf(facility)).toEqual([["María Ortiz", null, true]]);
    expect((await student("list")).out).toContain("archived");
    expect(await student("restore", maria.id)).toMatchObject({ code: 0 });
    expect(await student("rename", "maria", "Ana")).toMatchObject({
      code: 1,
      err: expect.stringContaining("no student maria"),
    });
    expect(await student("rename", " María  Ortiz", "Ana")).toMatchObject({ code: 0 });
    expect(await rosterOf(facility)).toEqual([["Ana", null, false]]);
    const renewed = answered(await renewPin(facility, "Ana"));
    const row = await facility.db.selectFrom("student").selectAll().executeTakeFirstOrThrow();
    expect(await verify(renewed.pin, row.pin_verifier)).toBe(true);
    expect(await verify(maria.pin, row.pin_verifier)).toBe(false);
  });

  test("who shares a name with another's number must be named by the id", async () => {
    const { facility, maria } = await freshFacility();
    await facility.db.updateTable("student").set({ number: "7" }).where("id", "=", maria.id).execute();
    answered(
      await importRoster(facility, {
        path: fileOf("Name,PIN\n7,1234\n"),
        apply: true,
        archiveMissing: false,
        pins: null,
        errors: null,
        nowMs,
      }),
    );
    expect(await archiveStudent(facility, "7", nowMs)).toMatchObject({
      refusal: { kind: "severalStudents" },
    });
  });
});
