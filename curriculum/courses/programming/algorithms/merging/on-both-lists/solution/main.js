export function onBoth(sent, arrived) {
  const both = [];
  let s = 0;
  let a = 0;
  while (s < sent.length && a < arrived.length) {
    if (sent[s] === arrived[a]) {
      both.push(sent[s]);
      s++;
      a++;
    } else if (sent[s] < arrived[a]) {
      s++;
    } else {
      a++;
    }
  }
  return both;
}
