export function onBoth(sent, arrived) {
  const both = [];
  for (let i = 0; i < sent.length; i++) {
    if (sent[i] === arrived[i]) {
      both.push(sent[i]);
    }
  }
  return both;
}
