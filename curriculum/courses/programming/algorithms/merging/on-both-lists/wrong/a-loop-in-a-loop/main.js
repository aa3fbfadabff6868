export function onBoth(sent, arrived) {
  const both = [];
  for (const code of sent) {
    for (const other of arrived) {
      if (code === other) {
        both.push(code);
      }
    }
  }
  return both;
}
