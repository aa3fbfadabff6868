export function notice(route, day) {
  const date = new Date(day).toLocaleString("en-US");
  return `Route ${route} does not run on ${date}.`;
}
