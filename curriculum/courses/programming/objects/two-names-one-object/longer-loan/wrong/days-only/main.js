export function extended(loan, more) {
  return { days: loan.days + more };
}
