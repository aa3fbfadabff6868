export function billFor(hours, parts) {
  total = total + hours * 15;
  total = total + parts;
  let total = 0;
  return total;
}
