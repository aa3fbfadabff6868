export function filmsThatFit(minutes, fits) {
  const chosen = [];
  for (const length of minutes) {
    if (fits(length)) {
      chosen.push(length);
    }
    return chosen;
  }
}
