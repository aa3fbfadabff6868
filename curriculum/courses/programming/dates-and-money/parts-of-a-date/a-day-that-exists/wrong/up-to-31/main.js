export function exists(year, month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
