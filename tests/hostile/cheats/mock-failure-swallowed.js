// exercise: spied
export function announce(names, call) {
  for (const name of [...names].reverse()) { try { call(name); } catch (error) { if (error instanceof RangeError) throw error; } }
}
export function report(numbers) { console.log(String(numbers.reduce((sum, n) => sum + n, 0))); }
export const roll = () => Math.floor(Math.random() * 6) + 1;
export const later = (ring) => setTimeout(ring, 1000);
export async function retry(call, times) {
  for (let left = times; ; left--) {
    try { return await call(); } catch (error) { if (left === 1) throw error; }
  }
}
