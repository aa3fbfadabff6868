export function minutesPlayed(log) {
  return log.split("\n").reduce((sum, line) => sum + Number(line.split(",")[2]), 0);
}
