export function minutesPlayed(log) {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  return lines.reduce((sum, line) => sum + line.split(",")[2], 0);
}
