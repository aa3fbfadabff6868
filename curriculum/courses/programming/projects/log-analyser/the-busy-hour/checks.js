import { busiestHour } from "./main.js";

const at = (time, event = "START") => ({ time, event, machine: 1, code: null });

test("the hour with the most starts", () => {
  const events = [at("2026-05-02 07:10"), at("2026-05-02 18:05"), at("2026-05-02 18:50"), at("2026-05-02 20:15")];
  expect(busiestHour(events)).toBe("18");
});

test("all days count together", () => {
  const events = [at("2026-05-01 09:00"), at("2026-05-02 09:30"), at("2026-05-03 09:59"), at("2026-05-09 21:00")];
  expect(busiestHour([...events, at("2026-05-09 21:30")])).toBe("09");
});

test("only a START counts", () => {
  const events = [
    at("2026-05-02 07:10", "END"),
    at("2026-05-02 07:20", "ERROR"),
    at("2026-05-02 07:30", "ERROR"),
    at("2026-05-02 08:00"),
  ];
  expect(busiestHour(events), "Only a START counts.").toBe("08");
});

test("of two hours with the same number the earlier one is told, wherever they stand", () => {
  const events = [at("2026-05-02 19:00"), at("2026-05-03 06:00"), at("2026-05-03 19:30"), at("2026-05-04 06:30")];
  expect(busiestHour(events), "Of two that are the same, the earlier hour is wanted.").toBe("06");
});

test("the first hour of the day is an hour", () => {
  expect(busiestHour([at("2026-05-02 00:10"), at("2026-05-03 00:20"), at("2026-05-02 23:50")])).toBe("00");
});

test("without a start there is no such hour", () => {
  expect(busiestHour([])).toBe(null);
  expect(busiestHour([at("2026-05-02 07:10", "END")])).toBe(null);
});
