export function shares(cents, people) {
  const list = [];
  let left = cents;
  for (let i = people; i > 0; i--) {
    const share = Math.ceil(left / i);
    list.push(share);
    left -= share;
  }
  return list;
}
