export function filmsThatFit(minutes, fits) {
  const chosen = [];
  for (const length of minutes) {
    if (fits) {
      chosen.push(length);
    }
  }
  return chosen;
}
