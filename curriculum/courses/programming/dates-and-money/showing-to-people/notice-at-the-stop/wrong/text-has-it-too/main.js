export function notice(route, day) {
  const look = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" };
  return `Route ${route} does not run on ${day.toLocaleString("en-US", look)}.`;
}
