let total = 0;

export function billFor(hours, parts) {
  total = hours * 15;
  total = total + parts;
  return total;
}
