export function lunch(meal, drink, people) {
  return meal * people + drink * people + 5;
}
