export function balance(entries) {
  let cents = 0;
  for (const entry of entries) {
    if (entry.kind === "in") {
      cents += entry.cents;
    } else {
      cents -= entry.cents;
    }
  }
  return cents;
}
