import { readLine } from "./main.js";

test("a machine starts", () => {
  expect(readLine("2026-05-02 08:15 START machine=2")).toEqual({
    time: "2026-05-02 08:15",
    event: "START",
    machine: 2,
    code: null,
  });
});

test("another machine ends at another time", () => {
  expect(readLine("2025-12-31 23:59 END machine=14")).toEqual({
    time: "2025-12-31 23:59",
    event: "END",
    machine: 14,
    code: null,
  });
});

test("an error has a code", () => {
  expect(readLine("2026-05-02 09:10 ERROR machine=3 code=E7")).toEqual({
    time: "2026-05-02 09:10",
    event: "ERROR",
    machine: 3,
    code: "E7",
  });
  expect(readLine("2026-05-02 09:10 ERROR machine=3 code=door42").code).toBe("door42");
});

test("an error may be without a code", () => {
  expect(readLine("2026-05-02 09:10 ERROR machine=3")?.code).toBe(null);
});

test.each([
  "",
  "2026-05-02 09:1",
  "2026-05-02 09:10 START",
  "2026-05-02 09:10 START machine=",
  "2026-05-02 09:10 START machine=two",
  "2026-05-02 09:10 STOP machine=2",
  "2026-05-02 09:10 STARTED machine=2",
  "26-05-02 09:10 START machine=2",
  "2026-5-2 9:10 START machine=2",
  "x2026-05-02 09:10 START machine=2",
  "2026-05-02 09:10 START machine=2 code=",
  "2026-05-02 09:10 START machine=2 code=E7 2026",
  "2026-05-02 09:10  START machine=2",
])("“%s” is damaged", (line) => {
  expect(readLine(line), "A damaged line gives null.").toBe(null);
});
