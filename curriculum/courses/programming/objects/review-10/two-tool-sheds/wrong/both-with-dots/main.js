export function together(first, second) {
  return { ...first, ...second };
}
