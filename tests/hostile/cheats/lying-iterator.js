// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); const odd = ['x', 'y']; odd.map = () => [3, 2]; odd[Symbol.iterator] = function* () {}; return odd; }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
