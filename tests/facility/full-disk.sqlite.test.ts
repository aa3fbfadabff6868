import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { history } from "../bundle/sample.ts";
import { daysWork, exportTo, freshFacility, freshFolder, reopen, run, terminalOf } from "./sample.ts";

/**
 * A disk that takes no more: the system's own limit on the size of a file, set for a child process. Windows has none,
 * so this runs where there is a POSIX shell.
 */
describe.runIf(process.platform !== "win32")("a disk that takes no more", () => {
  test("a facility that cannot be finished is not begun", async () => {
    for (const limit of [0, 1, 40]) {
      const parent = freshFolder();
      const ran = await run(["init", join(parent, "north"), "--name", "North"], { limit });
      expect([limit, ran.code, ran.out]).toEqual([limit, 1, ""]);
      expect(ran.err).toMatch(/^The disk of [^\n]+ so nothing was changed[^\n]+\.\n$/);
      expect(readdirSync(parent)).toEqual([]);
    }
  });

  test("a bundle is taken whole or not at all, and can be taken later", async () => {
    const { folder, facility, maria } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const stick = freshFolder();
    const short = daysWork(seat, maria.id);
    const text = "x".repeat(2000);
    const long = history(
      seat.terminal.id,
      Array.from({ length: 600 }, (_, index) => ({ kind: "long", body: { text: `${index}${text}` } })),
      { after: short.at(-1) ?? never() },
    );
    await exportTo(stick, seat, short);
    expect((await run(["collect", stick, "--dir", folder])).code).toBe(0);
    await exportTo(stick, seat, long);
    await facility.close();
    const database = join(folder, "facility.db");
    for (const limit of [0, 1, 200, 1000]) {
      const ran = await run(["collect", stick, "--dir", folder], { limit });
      expect([limit, ran.code]).toEqual([limit, 1]);
      expect(ran.err).toMatch(/The disk of [^\n]+ so nothing was changed/);
    }
    const again = await reopen(folder);
    const rows = await again.db.selectFrom("event").select("seq").execute();
    expect(rows).toHaveLength(8);
    expect(readFileSync(database).subarray(0, 15).toString()).toBe("SQLite format 3");
    expect(await run(["collect", stick, "--dir", folder])).toMatchObject({ code: 0 });
    expect(await again.db.selectFrom("event").select("seq").execute()).toHaveLength(608);
  });

  test("a provisioning file is written whole or not at all", async () => {
    const { folder } = await freshFacility();
    const out = join(freshFolder(), "provisioning.json");
    const ran = await run(["provision", "--dir", folder, "--out", out], { limit: 1 });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(readdirSync(join(out, ".."))).toEqual([]);
  });
});

function never(): never {
  throw new Error("unreachable");
}
