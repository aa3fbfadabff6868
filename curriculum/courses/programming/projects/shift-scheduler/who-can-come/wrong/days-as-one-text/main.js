const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function readVolunteer(card) {
  const [name, dayText, most] = card.split(";").map((part) => part.trim());
  const days = [dayText];
  const wrong = dayText.split(" ").find((day) => day !== "" && !week.includes(day));
  if (wrong !== undefined) {
    throw new Error(`unknown day: ${wrong}`);
  }
  if (!/^[1-9]\d*$/.test(most)) {
    throw new Error(`not a number of shifts: ${most}`);
  }
  return { name, days, most: Number(most) };
}
