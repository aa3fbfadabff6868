export function visitsByDay(visits) {
  const counts = [];
  for (const visit of visits) {
    const day = visit.day;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
