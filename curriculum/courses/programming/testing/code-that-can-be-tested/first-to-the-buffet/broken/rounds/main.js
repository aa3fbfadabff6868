export function firstTable(tables, chance) {
  return Math.round(chance * tables) + 1;
}
