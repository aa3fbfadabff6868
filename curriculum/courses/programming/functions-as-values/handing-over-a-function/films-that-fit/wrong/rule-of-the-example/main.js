export function filmsThatFit(minutes, fits) {
  const chosen = [];
  for (const length of minutes) {
    if (length < 100) {
      chosen.push(length);
    }
  }
  return chosen;
}
