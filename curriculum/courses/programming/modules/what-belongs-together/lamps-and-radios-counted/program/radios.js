let count = 10;

export function radioIn() {
  count = count + 1;
  return `radio ${count}`;
}
