export function timesIn(text) {
  const times = [];
  for (const found of text.matchAll(/(\d\d):(\d\d)/g)) {
    times.push(found[0]);
  }
  return times;
}
