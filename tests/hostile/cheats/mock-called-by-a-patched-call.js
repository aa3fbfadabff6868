// exercise: spied
Function.prototype.apply = () => {}; Function.prototype.call = () => {};
Reflect.apply = () => {}; Array.prototype.push = () => 0; Array.prototype[Symbol.iterator] = function* () {};
export function announce(names, call) { call(names[0]); call(names[0]); }
export function report(numbers) { console.log(String(numbers.reduce((sum, n) => sum + n, 0))); }
export const roll = () => Math.floor(Math.random() * 6) + 1;
export const later = (ring) => setTimeout(ring, 1000);
export async function retry(call, times) {
  for (let left = times; ; left--) {
    try { return await call(); } catch (error) { if (left === 1) throw error; }
  }
}
