export function short(name) {
  const large = name.toUpperCase();
  return large.slice(0, 3);
}

export function drawerCode(name, number) {
  let digits = String(number);
  while (digits.length < 3) {
    digits = "0" + digits;
  }
  return short(name) + "-" + digits;
}
