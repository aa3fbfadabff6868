export function minutesPlayed(log) {
  let total = 0;
  for (const line of log.split("\n")) {
    if (line.trim() === "") {
      continue;
    }
    const [, , minutes] = line.split(",");
    total += Number(minutes);
  }
  return total;
}
