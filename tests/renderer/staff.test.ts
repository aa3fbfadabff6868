import { expect, test } from "vitest";
import { makeStudentId } from "../../bundle/fresh.ts";
import { span } from "../../renderer/i18n/format.ts";
import { stageOf } from "../../renderer/staff/state.ts";
import { matching, pinTrouble } from "../../renderer/staff/students-state.ts";

const line = (name: string) => ({ id: makeStudentId(), name, isArchived: false, waiting: 0, waitMs: 0 });

test("a name is found by a part of it, however it is typed", () => {
  const students = [line("María Ortiz"), line("James O’Neil"), line("Ana María")];
  const found = (typed: string) => matching(students, typed).map(({ name }) => name);
  expect(found("maria")).toEqual(["María Ortiz", "Ana María"]);
  expect(found(" MARIA  o")).toEqual(["María Ortiz"]);
  expect(found("neil")).toEqual(["James O’Neil"]);
  expect(found("")).toHaveLength(3);
  expect(found("zoe")).toEqual([]);
});

test("a PIN that was typed twice must be digits, and the same", () => {
  expect(pinTrouble("2580", "2580")).toBeNull();
  expect(pinTrouble("258013579024", "258013579024")).toBeNull();
  expect(["", "123", "1234567890123", "12a4", " 1234"].map((pin) => pinTrouble(pin, pin))).toEqual(
    Array(5).fill("short"),
  );
  expect(pinTrouble("2580", "2581")).toBe("differs");
});

test("nobody leaves while something is carried, and after it signing out is the next step", () => {
  const overview = {
    waiting: 0,
    lastExport: null,
    unconfirmed: 0,
    deliveries: [],
    disk: { freeBytes: 1, isNearlyFull: false },
    restored: null,
  };
  const open = { kind: "open", overview } as const;
  expect(stageOf({ kind: "loading" })).toBe("choosing");
  expect(stageOf({ ...open, work: { kind: "refused", sentence: "Full." } })).toBe("choosing");
  expect(stageOf({ ...open, work: { kind: "running", what: "export" } })).toBe("running");
  expect(stageOf({ ...open, work: { kind: "delivered", report: { kind: "nothingNew" } } })).toBe("done");
});

test("how far a clock was moved is said in its largest whole unit, with its direction", () => {
  expect(span(2 * 86_400_000 + 5, "en")).toBe("2 days");
  expect(span(-3 * 3_600_000, "en")).toBe("-3 hours");
  expect(span(90_000, "es")).toBe("1 minuto");
});
