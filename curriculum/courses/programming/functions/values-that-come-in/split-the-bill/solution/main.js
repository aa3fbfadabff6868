export function share(bill, tip, people) {
  return (bill + tip) / people;
}
