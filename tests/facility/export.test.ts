import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { facts } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { StudentId, TerminalId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { readEvents } from "../../facility/export-events.ts";
import { isoTime, readSince } from "../../facility/export-time.ts";
import { stableUuid } from "../../facility/export-uuid.ts";
import { statementOf, toldKinds } from "../../facility/export-xapi.ts";
import { all, history } from "../bundle/sample.ts";
import { answered } from "../support/booted.ts";
import { ana, facilityWithWork } from "./export-sample.ts";
import { attempted, exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";
import { xapiStatement } from "./xapi-schema.ts";

const place = ["--class", "class-1", "--grading-period", "period-1", "--category", "category-1"];
const golden = join(import.meta.dirname, "..", "fixtures", "export");

/** Files that an export wrote, with the facility's own id as `<facility>`, since that is new in each run. */
async function exported(folder: string, id: string, ...args: string[]): Promise<Record<string, string>> {
  const out = join(freshFolder(), "out");
  const ran = await run(["export", ...args, "--out", out, "--dir", folder]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  const files = statSync(out).isDirectory() ? readdirSync(out).map((name) => join(out, name)) : [out];
  return Object.fromEntries(
    files.map((file) => [
      file.slice(out.length + 1),
      readFileSync(file, "utf8").replaceAll(id, "<facility>"),
    ]),
  );
}

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

describe("as the files in fixtures/export have it", () => {
  test.each([
    ["gradebook.csv", ["gradebook"]],
    ["gradebook-wide.csv", ["gradebook", "--wide"]],
    ["xapi.json", ["xapi"]],
  ])("%s", async (name, args) => {
    const { folder, facility } = await facilityWithWork();
    const files = await exported(folder, facility.id, ...args);
    expect(files[""]).toBe(readFileSync(join(golden, name), "utf8"));
  });

  test("the three files of OneRoster", async () => {
    const { folder, facility } = await facilityWithWork();
    const files = await exported(folder, facility.id, "oneroster", ...place);
    const ids = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "<uuid>");
    expect(Object.keys(files).sort()).toEqual(["lineItems.csv", "manifest.csv", "results.csv"]);
    for (const [name, text] of Object.entries(files)) {
      expect([name, ids(text)]).toEqual([name, readFileSync(join(golden, `oneroster-${name}`), "utf8")]);
    }
  });
});

test("in whatever order the files came, what is exported is the same", async () => {
  const [one, other] = [await facilityWithWork(), await facilityWithWork({ lastFirst: true })];
  for (const args of [["gradebook"], ["xapi", "--names"]]) {
    const files = await exported(one.folder, one.facility.id, ...args);
    expect(await exported(other.folder, other.facility.id, ...args)).toEqual(files);
  }
});

describe("xAPI", () => {
  test("every statement is one by the specification, has an id of its own, and names nobody", async () => {
    const { folder, facility } = await facilityWithWork();
    const text = (await exported(folder, facility.id, "xapi", "--home-page", "https://records.example.org/"))[
      ""
    ];
    const statements = xapiStatement.array().parse(JSON.parse(text ?? ""));
    expect(statements.map(({ verb }) => verb.display.en)).toEqual(
      expect.arrayContaining(["launched", "passed", "failed", "attempted"]),
    );
    expect(statements).toHaveLength(8);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(8);
    expect(statements.every(({ actor }) => actor.name === undefined)).toBe(true);
    expect(statements[0]?.actor.account.homePage).toBe("https://records.example.org/");
    expect(text).not.toContain("HYPERLINK");

    const named = (await exported(folder, facility.id, "xapi", "--names"))[""];
    const own = xapiStatement.array().parse(JSON.parse((named ?? "").replaceAll("<facility>", facility.id)));
    expect(own.find(({ actor }) => actor.account.name === ana)?.actor.name).toContain("HYPERLINK");
    expect(own.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
  });

  test("whatever a terminal may send becomes a whole statement or none", () => {
    const words = fc.string({ unit: "grapheme", minLength: 0, maxLength: 20 });
    const verdict = fc.constantFrom("passed", "failed", "unreadable", "crashed", "stopped");
    const wall = fc.oneof(fc.integer({ min: -1e12, max: 4e12 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(
        words,
        words,
        verdict,
        wall,
        fc.integer({ min: 1, max: 1e9 }),
        (lesson, exercise, result, wall_ms, number) => {
          const body = {
            lesson,
            exercise,
            number,
            step: 1,
            files: {},
            verdict: result,
            checks: [],
            message: "",
            provenance: { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" },
          };
          expect(facts.attempted.safeParse(body).success).toBe(true);
          const event = {
            terminal: "t-0" as TerminalId,
            seq: number,
            hash: "0",
            student: "s-0" as StudentId,
            wall_ms: wall_ms as WallMs,
          };
          const options = { homePage: "https://x.invalid/", nameOf: () => null };
          for (const [kind, text] of [
            ["attempted", JSON.stringify(body)],
            ["lessonOpened", JSON.stringify({ lesson, step: 1 })],
          ] as const) {
            const statement = statementOf({ ...event, kind, body: text }, options);
            xapiStatement.parse(JSON.parse(JSON.stringify(statement)));
          }
          expect(
            statementOf({ ...event, kind: "attempted", body: '{"of":"a later program"}' }, options),
          ).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test("events come whole and in order", async () => {
    const { facility } = await freshFacility();
    const seats = await Promise.all(["one", "two"].map((name) => terminalOf(facility, name)));
    const stick = freshFolder();
    const student = makeStudentId();
    const counts = [1050, 99];
    for (const [at, seat] of seats.entries()) {
      const opened = Array.from({ length: counts[at] ?? 0 }, (_, step) => ({
        kind: "lessonOpened" as const,
        body: { lesson: "lists", step: step + 1 },
      }));
      await exportTo(stick, seat, history(seat.terminal.id, opened, { student }));
    }
    expect((await run(["collect", stick, "--dir", facility.folder])).code).toBe(0);
    const events = await all(readEvents(facility, toldKinds, null));
    const keys = events.map(({ terminal, seq }) => `${terminal} ${String(seq).padStart(9, "0")}`);
    expect(keys).toHaveLength(1149);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  test("memory does not grow with the number of events", async () => {
    const { facility } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const stick = freshFolder();
    const files = { "main.js": `${"// a long program\n".repeat(3000)}` };
    const long = Array.from({ length: 1800 }, (_, at) => {
      const fact = attempted("total", at + 1, "failed");
      return { ...fact, body: { ...fact.body, files } };
    });
    await exportTo(stick, seat, history(seat.terminal.id, long, { student: makeStudentId() }));
    for (const { result } of answered(await collect(facility, stick, nowMs)).files) answered(result);
    // Of 90 MB of events, no more than a part can be in memory at any time.
    const out = join(freshFolder(), "out.json");
    const env = { NODE_OPTIONS: "--max-old-space-size=64" };
    const ran = await run(["export", "xapi", "--out", out, "--dir", facility.folder], { env });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(readFileSync(out, "utf8"))).toHaveLength(1800);
  });
});

describe("OneRoster", () => {
  test("results hang on line items, and students are those of the other system", async () => {
    const { folder, facility } = await facilityWithWork();
    const files = await exported(folder, facility.id, "oneroster", ...place);
    const items = rowsOf(files["lineItems.csv"] ?? "").slice(1);
    const results = rowsOf(files["results.csv"] ?? "").slice(1);
    const ids = new Set(items.map(([id]) => id));
    expect(results.every((row) => ids.has(row[3]))).toBe(true);
    expect(new Set([...items, ...results].map(([id]) => id)).size).toBe(items.length + results.length);
    expect(results.filter((row) => row[4] === "0042")).toHaveLength(2);
  });

  test("a folder that could not be finished has no manifest", async () => {
    const { folder } = await facilityWithWork();
    const out = freshFolder();
    writeFileSync(join(out, "manifest.csv"), "of before");
    // Nothing can be renamed over a folder that holds something.
    const inTheWay = join(out, "lineItems.csv");
    expect(
      await run(["export", "oneroster", ...place, "--out", join(inTheWay, "x"), "--dir", folder]),
    ).toMatchObject({ code: 0 });
    expect(await run(["export", "oneroster", ...place, "--out", out, "--dir", folder])).toMatchObject({
      code: 1,
    });
    expect(existsSync(join(out, "manifest.csv"))).toBe(false);
  });
});

describe("since a day", () => {
  test("only what came in then or later is told", async () => {
    const { folder, facility, laterMs } = await facilityWithWork();
    const day = new Date(laterMs).toISOString();
    const book = rowsOf((await exported(folder, facility.id, "gradebook", "--since", day))[""] ?? "");
    expect(book.slice(1).map((row) => row[4])).toEqual(["largest"]);
    const told = JSON.parse((await exported(folder, facility.id, "xapi", "--since", day))[""] ?? "");
    expect(told).toHaveLength(1);
    const none = new Date(laterMs + 1).toISOString();
    expect(JSON.parse((await exported(folder, facility.id, "xapi", "--since", none))[""] ?? "")).toEqual([]);
  });

  test.each(["yesterday", "2026-13-01", "08/02/2026", "2026-08-02T25:00"])("%s is refused", async (text) => {
    expect(readSince(text)).toMatchObject({ refusal: { kind: "notADate" } });
  });
});

test("a time that no date can tell is left out", () => {
  expect([isoTime(0), isoTime(-1), isoTime(Number.MAX_SAFE_INTEGER), isoTime(null)]).toEqual([
    "1970-01-01T00:00:00.000Z",
    null,
    null,
    null,
  ]);
});

test("the same words give the same UUID for ever, others another", () => {
  expect(stableUuid("event", "t-1", 1, "ab")).toBe("b4febae0-55e1-5cc2-86f2-b793c78c9ad9");
  expect(stableUuid("event", "t-1", 11, "b")).not.toBe(stableUuid("event", "t-1", 1, "1b"));
});
