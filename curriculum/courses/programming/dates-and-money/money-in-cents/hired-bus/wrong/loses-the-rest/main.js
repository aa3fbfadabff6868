export function shares(cents, people) {
  const shares = [];
  for (let i = 0; i < people; i++) {
    shares.push(Math.floor(cents / people));
  }
  return shares;
}
