export function hoursBy(orders) {
  return {};
}
