const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function weekSheet(plan) {
  let text = "";
  for (const day of week) {
    const shifts = plan.filter((shift) => shift.day === day);
    shifts.sort((a, b) => (a.from < b.from ? -1 : 1));
    if (shifts.length > 0) {
      text += day + "\n";
    }
    for (const shift of shifts) {
      text += "  " + shift.from + "-" + shift.to + "  " + (shift.name ?? "open") + "\n";
    }
  }
  return text.trim();
}
