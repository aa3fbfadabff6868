export function balance(entries) {
  let cents = 0;
  for (let i = 0; i < entries.length - 1; i++) {
    cents += entries[i].kind === "in" ? entries[i].cents : -entries[i].cents;
  }
  return cents;
}
