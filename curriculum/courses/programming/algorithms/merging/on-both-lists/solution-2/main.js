export function onBoth(sent, arrived) {
  const both = [];
  let a = 0;
  for (const code of sent) {
    while (a < arrived.length && arrived[a] < code) {
      a++;
    }
    if (arrived[a] === code) {
      both.push(code);
    }
  }
  return both;
}
