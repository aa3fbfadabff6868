export function notice(route, day) {
  return `Route ${route} does not run on ${day}.`;
}
