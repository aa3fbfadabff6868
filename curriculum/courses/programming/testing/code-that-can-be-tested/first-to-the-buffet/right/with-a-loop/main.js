export function firstTable(tables, chance) {
  let table = 1;
  while (table <= chance * tables) {
    table = table + 1;
  }
  return table;
}
