export function seconds(typed) {
  const clock = typed.match(/^(\d+):(\d\d)$/);
  if (clock !== null) {
    return clock[1] * 60 + clock[2];
  }
  const words = typed.match(/^(\d+) ?min$/);
  return Number(words[1]) * 60;
}
