// exercise: spied
for (const id of [NaN, Infinity, -1, undefined, null]) clearTimeout(id);
export function announce(names, call) { for (const name of names) call(name); }
export function report(numbers) { console.log(String(numbers.reduce((sum, n) => sum + n, 0))); }
export const roll = () => Math.floor(Math.random() * 6) + 1;
export const later = (ring) => setTimeout(ring, 1000);
export function retry(call, times) {
  for (let id = 0; id < 5000; id++) { clearTimeout(id); clearInterval(id); }
  return new Promise(() => { setInterval(() => {}, 10); });
}
