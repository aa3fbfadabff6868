let count = 0;

export function lampIn() {
  count = count + 1;
  return `lamp ${count}`;
}
