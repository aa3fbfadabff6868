export function seconds(typed) {
  const clock = typed.match(/^(\d+):(\d\d)$/);
  if (clock !== null) {
    return Number(clock[1]) * 60 + Number(clock[2]);
  }
  const words = typed.match(/^(\d+) ?min$/);
  if (words !== null) {
    return Number(words[1]) * 60;
  }
  return 0;
}
