// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); const none = []; none.map = () => [3, 2]; return none; }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
