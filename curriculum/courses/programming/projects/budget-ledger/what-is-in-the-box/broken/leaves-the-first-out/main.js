export function balance(entries) {
  let cents = 0;
  for (let i = 1; i < entries.length; i++) {
    cents += entries[i].kind === "in" ? entries[i].cents : -entries[i].cents;
  }
  return cents;
}
