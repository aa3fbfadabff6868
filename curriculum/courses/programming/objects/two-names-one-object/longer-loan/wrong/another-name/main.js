export function extended(loan, more) {
  const old = loan;
  const longer = old;
  longer.days = old.days + more;
  return longer;
}
