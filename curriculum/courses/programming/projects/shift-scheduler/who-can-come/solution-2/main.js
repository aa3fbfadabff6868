const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function readDays(text) {
  const days = [];
  for (const day of text.trim().split(/\s+/)) {
    if (day === "" || days.includes(day)) {
      continue;
    }
    if (!week.includes(day)) {
      throw new Error("unknown day: " + day);
    }
    days.push(day);
  }
  return days;
}

export function readVolunteer(card) {
  const parts = card.split(";");
  const days = readDays(parts[1]);
  const text = parts[2].trim();
  const most = Number(text);
  if (text === "" || !Number.isInteger(most) || most < 1) {
    throw new Error("not a number of shifts: " + text);
  }
  return { name: parts[0].trim(), days: days, most: most };
}
