export function extended(loan, more) {
  return { ...loan, days: loan.days + more };
}
