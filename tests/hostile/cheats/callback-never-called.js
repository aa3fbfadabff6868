// exercise: names
export function names(list) { return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) {  }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
