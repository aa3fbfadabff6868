import { describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { makeReturn } from "../../facility/return.ts";
import { jumpAhead } from "../../facility/set-back.ts";
import { bundleOf, history } from "../bundle/sample.ts";
import { exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";
import { put, startServer, until } from "./serve-sample.ts";

const importTaken = (kind: "return" | "content", number: number) =>
  ({ kind: "importTaken", body: { kind, digest: "ab", number } }) as const;

describe("numbers of returns after the database was put back", () => {
  test("begin above all that can have been given out since, each time again", async () => {
    const { facility } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const stick = freshFolder();
    await exportTo(stick, seat, history(seat.terminal.id, [importTaken("return", 14)]));
    await collect(facility, stick, nowMs);
    const first = await jumpAhead(facility, 0, nowMs);
    expect(first).toMatchObject({ ok: true, value: { number: Math.floor(nowMs / 60_000) + 1 } });
    expect(await makeReturn(facility, nowMs)).toMatchObject(first);
    // A week later the same happens again, with a return for each minute in between.
    const later = (nowMs + 7 * 24 * 3_600_000) as WallMs;
    expect(await jumpAhead(facility, 0, later)).toMatchObject({
      value: { number: Math.floor(nowMs / 60_000) + 7 * 24 * 60 + 1 },
    });
  });

  test("begin above what staff have seen at a terminal, and never go back", async () => {
    const { facility } = await freshFacility();
    const named = 40_000_000;
    expect(await jumpAhead(facility, named, nowMs)).toMatchObject({ value: { number: named + 1 } });
    expect(await jumpAhead(facility, 5, nowMs)).toMatchObject({ value: { number: named + 1 } });
    expect(await jumpAhead(facility, 3_000_000_000, nowMs)).toMatchObject({ refusal: { kind: "tooHigh" } });
  });

  test("are told by the command, with what to do next", async () => {
    const { folder, facility } = await freshFacility();
    await facility.close();
    const ran = await run(["restored", "--dir", folder, "--above", "50000000"], { cwd: freshFolder() });
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toMatch(/next return has number 50000001.*\n.*enter again/);
    expect((await run(["restored", "--dir", folder, "--above", "-1"], { cwd: freshFolder() })).code).toBe(2);
  });
});

describe("a terminal that has a return which was not made yet", () => {
  test("is told to whoever collects; lessons with a high number, and a return that was made, are not", async () => {
    const { facility, folder } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const stick = freshFolder();
    const events = history(seat.terminal.id, [importTaken("content", 900), importTaken("return", 14)]);
    await exportTo(stick, seat, events.slice(0, 1));
    const calm = await run(["collect", stick, "--dir", folder, "--regrade", "0"], { cwd: freshFolder() });
    expect(calm).toMatchObject({ code: 0, err: "" });
    await exportTo(stick, seat, events);
    const told = await run(["collect", stick, "--dir", folder, "--regrade", "0"], { cwd: freshFolder() });
    expect(told.err).toMatch(
      /"Seat 7" has taken return 14 .* newest one here is 0: .*foothold facility restored/,
    );
    expect(told.out).toContain("Collected 2 of 2 files");
  });

  test("is told by the server", async () => {
    const { facility } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const { port, news } = await startServer(facility);
    await put(port, await bundleOf(seat, history(seat.terminal.id, [importTaken("return", 14)])));
    await until(() => news.length > 0);
    expect(news).toMatchObject([{ kind: "intake", intake: { ahead: { taken: 14, newest: 0 } } }]);
  });
});
