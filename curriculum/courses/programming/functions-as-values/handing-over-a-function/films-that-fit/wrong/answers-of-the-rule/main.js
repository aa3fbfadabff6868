export function filmsThatFit(minutes, fits) {
  const chosen = [];
  for (const length of minutes) {
    chosen.push(fits(length));
  }
  return chosen;
}
