export function minutesPlayed(log) {
  return log.split("\n").filter((line) => line.trim() !== "").length;
}
