export function lateFee(loan, rates) {
  let rate = 1;
  if (loan.tool in rates) {
    rate = rates[loan.tool];
  }
  return Math.max(0, loan.back - loan.due) * rate;
}
