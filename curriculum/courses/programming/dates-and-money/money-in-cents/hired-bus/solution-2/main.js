export function shares(cents, people) {
  const shares = [];
  let left = cents;
  for (let i = people; i > 0; i--) {
    const share = Math.ceil(left / i);
    shares.push(share);
    left -= share;
  }
  return shares;
}
