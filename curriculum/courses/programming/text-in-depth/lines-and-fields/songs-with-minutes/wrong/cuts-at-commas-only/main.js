export function minutesPlayed(log) {
  const fields = log.split(",");
  return Number(fields[fields.length - 1]);
}
