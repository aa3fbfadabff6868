export function minutesPlayed(log) {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const minutes = lines.map((line) => Number(line.split(",")[2]));
  return minutes.reduce((sum, length) => sum + length, 0);
}
