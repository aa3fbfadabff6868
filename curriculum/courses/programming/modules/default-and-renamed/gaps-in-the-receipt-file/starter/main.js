const currency = "pesos";

____ function money(cents) {
  return `${(cents / 100).toFixed(2)} ${____}`;
}

____ function receipt(item, cents) {
  return `${item}: ${____(cents)}`;
}
