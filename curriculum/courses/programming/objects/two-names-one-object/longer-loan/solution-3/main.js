export function extended(loan, more) {
  const days = loan.days + more;
  return { ...loan, days };
}
