export function onBoth(sent, arrived) {
  const both = [];
  let s = 0;
  let a = 0;
  return both;
}
