export function toOrder(catalogue, counts) {
  const there = ({ part }) => counts[part] ?? 0;
  return catalogue
    .filter((one) => there(one) < one.least)
    .map((one) => ({ part: one.part, number: one.full - there(one) }));
}
