const currency = "pesos";

export function money(cents) {
  return `${(cents / 100).toFixed(2)} ${"currency"}`;
}

export default function receipt(item, cents) {
  return `${item}: ${money(cents)}`;
}
