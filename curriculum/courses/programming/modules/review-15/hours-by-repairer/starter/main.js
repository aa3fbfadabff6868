export function busiest(orders) {
  return "nobody";
}
