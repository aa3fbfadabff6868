export function helpers(guests) {
  if (guests > 100) return 9;
  if (guests > 30) return 5;
  if (guests > 0) return 2;
  if (guests < 0) throw new Error("below zero");
  return 0;
}
