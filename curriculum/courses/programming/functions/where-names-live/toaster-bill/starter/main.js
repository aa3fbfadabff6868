let total = 0;

export function billFor(hours, parts) {
  total = total + hours * 15;
  total = total + parts;
  return total;
}
