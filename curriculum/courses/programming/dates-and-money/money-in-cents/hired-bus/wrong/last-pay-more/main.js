export function shares(cents, people) {
  const whole = Math.floor(cents / people);
  const rest = cents % people;
  const list = [];
  for (let i = 0; i < people; i++) {
    if (i < people - rest) {
      list.push(whole);
    } else {
      list.push(whole + 1);
    }
  }
  return list;
}
