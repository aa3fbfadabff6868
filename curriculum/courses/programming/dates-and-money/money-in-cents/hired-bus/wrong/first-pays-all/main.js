export function shares(cents, people) {
  const whole = Math.floor(cents / people);
  const rest = cents % people;
  const shares = [whole + rest];
  for (let i = 1; i < people; i++) {
    shares.push(whole);
  }
  return shares;
}
