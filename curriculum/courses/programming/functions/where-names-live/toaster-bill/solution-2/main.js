export function billFor(hours, parts) {
  const work = hours * 15;
  return work + parts;
}
