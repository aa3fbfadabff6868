// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => { const copy = [...list].sort(); list.sort(); return copy; };
