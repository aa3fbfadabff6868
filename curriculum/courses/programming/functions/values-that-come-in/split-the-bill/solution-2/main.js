export function share(bill, tip, people) {
  return bill / people + tip / people;
}
