// exercise: spied
const now = Date.now;
export function announce(names, call) { for (const name of names) call(name); }
export function report(numbers) { console.log(String(numbers.reduce((sum, n) => sum + n, 0))); }
export const roll = () => Math.floor(Math.random() * 6) + 1;
export const later = (ring) => { const start = now(); queueMicrotask(function wait() { if (now() - start >= 1000) ring(); else if (now() - start < 500) Promise.resolve().then(() => {}); }); };
export async function retry(call, times) {
  for (let left = times; ; left--) {
    try { return await call(); } catch (error) { if (left === 1) throw error; }
  }
}
