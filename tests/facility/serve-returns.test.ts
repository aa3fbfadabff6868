import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Result } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { openFacility } from "../../facility/facility.ts";
import { writeFeedback } from "../../facility/feedback.ts";
import { rotateKeys } from "../../facility/keys-rotate.ts";
import { makeReturn, makeReturnIfNews, returnsFolder } from "../../facility/return.ts";
import { markText, returnMark } from "../../facility/return-mark.ts";
import type { ReturnTiming } from "../../facility/return-timing.ts";
import { addStudent } from "../../facility/roster.ts";
import { archiveStudent, renameStudent, renewPin } from "../../facility/roster-change.ts";
import { revokeTerminal } from "../../facility/terminals.ts";
import { bundleOf, shortDay } from "../bundle/sample.ts";
import { daysWork, exportTo, freshFacility, freshFolder, nowMs, reopen, terminalOf } from "./sample.ts";
import { ask, freshServer, put, startServer, until } from "./serve-sample.ts";

const quick: ReturnTiming = { lookMs: 10, quietMs: 20, mostWaitMs: 200, leastRestMs: 20, restFactor: 1 };

function value<T>(result: Result<T, { readonly kind: string; readonly sentence: string }>): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** A facility that has heard of two terminals and made a return. */
async function houseWithReturn() {
  const { facility, folder, maria } = await freshFacility();
  const [one, two] = [await terminalOf(facility, "Seat 1"), await terminalOf(facility, "Seat 2")];
  const stick = freshFolder();
  await exportTo(stick, one, daysWork(one, maria.id));
  await exportTo(stick, two, shortDay(two.terminal.id, 2));
  await collect(facility, stick, nowMs);
  value(await makeReturn(facility, nowMs));
  return { facility, folder, maria, one, two };
}

type House = Awaited<ReturnType<typeof houseWithReturn>>;

test("nothing new makes no return, and uses no number", async () => {
  const { facility } = await houseWithReturn();
  const before = await returnMark(facility);
  expect(await makeReturnIfNews(facility, nowMs)).toEqual({ ok: true, value: null });
  expect(await returnMark(facility)).toEqual(before);
  expect(before.number).toBe(1);
});

test.each<readonly [string, (house: House) => Promise<unknown>]>([
  [
    "an answer",
    ({ facility, maria }) =>
      writeFeedback(facility, { student: maria.id, author: "R. Diaz", text: "Well done." }, nowMs),
  ],
  ["a student", ({ facility }) => addStudent(facility, "James", nowMs)],
  ["another name", ({ facility, maria }) => renameStudent(facility, maria.id, "Mary")],
  ["a new PIN", ({ facility, maria }) => renewPin(facility, maria.id)],
  ["an archived student", ({ facility, maria }) => archiveStudent(facility, maria.id, nowMs)],
  [
    "a terminal that shall not read it",
    ({ facility, two }) => revokeTerminal(facility, two.terminal.id, nowMs),
  ],
  ["new keys", ({ facility }) => rotateKeys(facility)],
  [
    "more work",
    async ({ facility, two }) => {
      const stick = freshFolder();
      await exportTo(stick, two, shortDay(two.terminal.id, 3));
      await collect(facility, stick, nowMs);
    },
  ],
  ["a return that is gone", async ({ facility }) => rmSync(returnsFolder(facility), { recursive: true })],
])("%s is news: for the quick look and for the return, once", async (name, change) => {
  const house = await houseWithReturn();
  const { facility } = house;
  const before = await returnMark(facility);
  await change(house);
  if (!name.includes("gone")) expect(markText(await returnMark(facility))).not.toBe(markText(before));
  expect(value(await makeReturnIfNews(facility, nowMs))).toMatchObject({ number: 2 });
  expect(value(await makeReturnIfNews(facility, nowMs))).toBeNull();
});

test("whoever makes a return keeps nobody from taking work in", async () => {
  const { facility, folder, two } = await houseWithReturn();
  const stick = freshFolder();
  await exportTo(stick, two, shortDay(two.terminal.id, 3));
  const other = await reopen(folder);
  const reading = await facility.db.startTransaction().setIsolationLevel("repeatable read").execute();
  const count = () => reading.selectFrom("event").select("seq").execute();
  const before = (await count()).length;
  expect(value(await collect(other, stick, nowMs)).files).toMatchObject([{ result: { ok: true } }]);
  expect(await count()).toHaveLength(before);
  await reading.commit().execute();
  expect(await facility.db.selectFrom("event").select("seq").execute()).toHaveLength(before + 3);
});

/** What a terminal that has return `number` is told. */
const fetched = async (port: number, number: number) => {
  const headers = { "foothold-terminal": `t-${"0".repeat(26)}`, "if-none-match": `"${number}"` };
  const { status, headers: told } = await ask(port, "GET", "/v1/return", headers);
  return { status, number: Number(String(told.etag ?? '"0"').slice(1, -1)) };
};

test("the server makes a return when work has come and when an answer was given elsewhere, and no other", async () => {
  const { facility, folder, maria } = await freshFacility();
  const { port, news, end } = await startServer(facility, {}, quick);
  const made = () => news.filter(({ kind }) => kind === "returnMade").length;
  expect((await fetched(port, 0)).status).toBe(404);
  const seat = await terminalOf(facility, "Seat 7");
  const events = daysWork(seat, maria.id);
  const bundle = await bundleOf(seat, events);
  await put(port, bundle);
  await until(() => made() === 1);
  expect(await fetched(port, 0)).toEqual({ status: 200, number: 1 });
  // The same work in another file, the same file again, and many looks.
  expect((await put(port, await bundleOf(seat, events.slice(0, 7)))).status).toBe(201);
  await put(port, bundle);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await fetched(port, 1)).toEqual({ status: 304, number: 1 });
  // Another program, as `foothold facility answer` is.
  const desk = await openFacility(folder);
  const note = { student: maria.id, author: "R. Diaz", text: "Look at line 3." };
  value(await writeFeedback(value(desk), note, nowMs));
  await value(desk).close();
  await until(() => made() === 2);
  expect(await fetched(port, 1)).toEqual({ status: 200, number: 2 });
  expect(news.filter(({ kind }) => kind === "returnTrouble" || kind === "fault")).toEqual([]);
  await end();
  // Started again, it finds that all is said.
  const later = await startServer(facility, {}, quick);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([await fetched(later.port, 2), later.news]).toEqual([{ status: 304, number: 2 }, []]);
});

test("without being told to, the server makes none", async () => {
  const { port, facility, bundle } = await freshServer();
  await put(port, bundle);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await fetched(port, 0)).status).toBe(404);
  expect(() => readdirSync(returnsFolder(facility))).toThrow("ENOENT");
});

test("what keeps a return from being made is told once, and it is made when that is mended", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const { port, news } = await startServer(facility, {}, quick);
  // A file stands where the folder should be.
  writeFileSync(join(folder, "returns"), "");
  await put(port, await bundleOf(seat, daysWork(seat, maria.id)));
  await until(() => news.some(({ kind }) => kind === "returnTrouble"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(news.filter(({ kind }) => kind === "returnTrouble")).toHaveLength(1);
  rmSync(join(folder, "returns"));
  await until(() => news.some(({ kind }) => kind === "returnMade"));
});
