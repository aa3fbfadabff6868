export function extended(loan, more) {
  const longer = loan;
  longer.days += more;
  return longer;
}
