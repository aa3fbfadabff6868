// exercise: names
export function names(list) { throw new TypeError(); }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { get names() { throw new Error(); }, count: 1 }; }
export const sorted = (list) => [...list].sort();
