import { washes } from "./main.js";

const at = (time, event, machine) => ({ time, event, machine, code: null });

test("one wash", () => {
  const events = [at("2026-05-02 08:15", "START", 2), at("2026-05-02 09:05", "END", 2)];
  expect(washes(events)).toEqual([{ machine: 2, from: "2026-05-02 08:15", minutes: 50 }]);
});

test("the same machine washes again", () => {
  const events = [
    at("2026-05-02 08:15", "START", 1),
    at("2026-05-02 08:45", "END", 1),
    at("2026-05-02 10:00", "START", 1),
    at("2026-05-02 12:01", "END", 1),
  ];
  expect(washes(events)).toEqual([
    { machine: 1, from: "2026-05-02 08:15", minutes: 30 },
    { machine: 1, from: "2026-05-02 10:00", minutes: 121 },
  ]);
});

test("machines run at the same time", () => {
  const events = [
    at("2026-05-02 08:00", "START", 1),
    at("2026-05-02 08:10", "START", 2),
    at("2026-05-02 08:30", "END", 2),
    at("2026-05-02 09:00", "END", 1),
  ];
  expect(washes(events), "Each machine has washes of its own.").toEqual([
    { machine: 2, from: "2026-05-02 08:10", minutes: 20 },
    { machine: 1, from: "2026-05-02 08:00", minutes: 60 },
  ]);
});

test("a wash goes on over midnight, and over the end of a month", () => {
  const events = [at("2026-05-31 23:50", "START", 4), at("2026-06-01 00:40", "END", 4)];
  expect(washes(events), "This wash goes on over midnight.").toEqual([
    { machine: 4, from: "2026-05-31 23:50", minutes: 50 },
  ]);
});

test("an error ends what the machine was doing", () => {
  const events = [
    at("2026-05-02 08:00", "START", 3),
    at("2026-05-02 08:05", "ERROR", 3),
    at("2026-05-02 08:30", "END", 3),
  ];
  expect(washes(events), "An error ends what the machine was doing, and that is no wash.").toEqual([]);
});

test("an error of one machine does not end the wash of another", () => {
  const events = [
    at("2026-05-02 08:00", "START", 3),
    at("2026-05-02 08:05", "ERROR", 5),
    at("2026-05-02 08:30", "END", 3),
  ];
  expect(washes(events)).toEqual([{ machine: 3, from: "2026-05-02 08:00", minutes: 30 }]);
});

test("of two starts the newest counts, and a start without an end is no wash", () => {
  const events = [
    at("2026-05-02 08:00", "START", 1),
    at("2026-05-02 09:00", "START", 1),
    at("2026-05-02 09:45", "END", 1),
    at("2026-05-02 10:00", "START", 1),
  ];
  expect(washes(events)).toEqual([{ machine: 1, from: "2026-05-02 09:00", minutes: 45 }]);
});

test("an end without a start is passed over", () => {
  const events = [
    at("2026-05-02 08:00", "END", 1),
    at("2026-05-02 08:10", "START", 1),
    at("2026-05-02 08:50", "END", 1),
    at("2026-05-02 08:55", "END", 1),
  ];
  expect(washes(events), "An END without a START before it is passed over.").toEqual([
    { machine: 1, from: "2026-05-02 08:10", minutes: 40 },
  ]);
});

test("an empty log has no washes", () => {
  expect(washes([])).toEqual([]);
});
