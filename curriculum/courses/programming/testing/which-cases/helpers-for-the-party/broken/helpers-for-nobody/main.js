export function helpers(guests) {
  if (guests < 0) throw new Error("below zero");
  if (guests <= 30) return 2;
  if (guests <= 100) return 5;
  return 9;
}
