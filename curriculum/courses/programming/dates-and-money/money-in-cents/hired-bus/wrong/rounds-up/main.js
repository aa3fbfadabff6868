export function shares(cents, people) {
  const shares = [];
  for (let i = 0; i < people; i++) {
    shares.push(Math.ceil(cents / people));
  }
  return shares;
}
