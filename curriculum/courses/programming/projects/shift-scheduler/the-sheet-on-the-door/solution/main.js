const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function daySheet(day, plan) {
  const shifts = plan.filter((shift) => shift.day === day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const lines = shifts.map(({ from, to, name }) => `  ${from}-${to}  ${name ?? "open"}`);
  return lines.length === 0 ? "" : [day, ...lines].join("\n");
}

export function weekSheet(plan) {
  const sheets = week.map((day) => daySheet(day, plan));
  return sheets.filter((sheet) => sheet !== "").join("\n");
}
