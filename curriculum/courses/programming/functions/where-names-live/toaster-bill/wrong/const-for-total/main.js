export function billFor(hours, parts) {
  const total = 0;
  total = total + hours * 15;
  total = total + parts;
  return total;
}
