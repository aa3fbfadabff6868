import { notice } from "./main.js";

test("route 12 on March 8", () => {
  expect(notice(12, "2026-03-08"), "The words for day and month are wanted in full, and only a date knows them.").toBe("Route 12 does not run on Sunday, March 8.");
});

test("other routes and other days", () => {
  expect(notice(5, "2026-12-25"), "Another day must give another notice.").toBe("Route 5 does not run on Friday, December 25.");
  expect(notice("7B", "2028-02-29")).toBe("Route 7B does not run on Tuesday, February 29.");
  expect(notice(30, "2027-01-01")).toBe("Route 30 does not run on Friday, January 1.");
});
