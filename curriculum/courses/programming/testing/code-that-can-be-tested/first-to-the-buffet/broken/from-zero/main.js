export function firstTable(tables, chance) {
  return Math.floor(chance * tables);
}
