// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { Promise.resolve().then(() => list.forEach((n, i) => call('wrong', i))).catch(() => {}); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
