export function shares(cents, people) {
  const whole = Math.floor(cents / people);
  const rest = cents % people;
  const shares = [];
  for (let i = 0; i < people; i++) {
    if (i < rest) {
      shares.push(whole + 1);
    } else {
      shares.push(whole);
    }
  }
  return shares;
}
