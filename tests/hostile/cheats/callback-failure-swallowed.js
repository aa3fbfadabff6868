// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { try { call('wrong', 0); } catch {} try { call('worse', 1); } catch {} }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
