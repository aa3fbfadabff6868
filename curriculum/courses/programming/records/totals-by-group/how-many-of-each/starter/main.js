export function visitsByDay(visits) {
  const counts = ____;
  for (const visit of visits) {
    const day = ____;
    counts[day] = (counts[day] ?? ____) + 1;
  }
  return counts;
}
