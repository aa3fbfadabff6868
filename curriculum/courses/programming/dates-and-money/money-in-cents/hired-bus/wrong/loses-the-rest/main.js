export function shares(cents, people) {
  const list = [];
  for (let i = 0; i < people; i++) {
    list.push(Math.floor(cents / people));
  }
  return list;
}
