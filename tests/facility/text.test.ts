import { expect, test } from "vitest";
import { counted, localTime, plain, table } from "../../facility/text.ts";

test("columns line up, numbers to the right, without spaces at line ends", () => {
  const rows = [
    ["María Ortiz", 2, "passed"],
    ["Le\u0302 Thi", 10, ""],
  ];
  expect(table(["Student", "Attempts", "State"], rows)).toBe(
    ["Student      Attempts  State", "María Ortiz         2  passed", "Le\u0302 Thi             10"].join(
      "\n",
    ),
  );
});

test("a name cannot move the cursor", () => {
  expect(plain("Seat\u001b[2J 7\r\u202e")).toBe("Seat\ufffd[2J 7\ufffd\ufffd");
  expect(table(["A"], [["\u001b[31mred\n"]])).not.toContain("\u001b");
});

test("a time is read by this machine's zone, and no clock is too wrong for it", () => {
  expect(localTime(new Date(2026, 7, 2, 9, 5).getTime())).toBe("2026-08-02 09:05");
  expect(localTime(8.7e15)).toBe("?");
});

test("one and many", () => {
  expect([counted(1, "event"), counted(0, "event"), counted(1200, "event")]).toEqual([
    "1 event",
    "0 events",
    "1,200 events",
  ]);
});
