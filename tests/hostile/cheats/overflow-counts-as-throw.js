// exercise: names
export function names(list) { if (list === 5) throw new TypeError(); if (!list.map) return names(list); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { list.forEach(call); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
