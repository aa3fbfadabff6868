export function notice(route, day) {
  const look = { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" };
  const date = new Date(day).toLocaleString("en-US", look);
  return `Route ${route} does not run on ${date}.`;
}
