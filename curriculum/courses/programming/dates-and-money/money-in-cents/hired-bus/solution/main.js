export function shares(cents, people) {
  const whole = Math.floor(cents / people);
  const rest = cents % people;
  const list = [];
  for (let i = 0; i < people; i++) {
    if (i < rest) {
      list.push(whole + 1);
    } else {
      list.push(whole);
    }
  }
  return list;
}
