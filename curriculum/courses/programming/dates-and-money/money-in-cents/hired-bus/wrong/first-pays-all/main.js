export function shares(cents, people) {
  const whole = Math.floor(cents / people);
  const rest = cents % people;
  const list = [whole + rest];
  for (let i = 1; i < people; i++) {
    list.push(whole);
  }
  return list;
}
