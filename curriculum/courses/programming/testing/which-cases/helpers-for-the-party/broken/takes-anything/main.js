export function helpers(guests) {
  if (guests <= 0) return 0;
  if (guests <= 30) return 2;
  if (guests <= 100) return 5;
  return 9;
}
