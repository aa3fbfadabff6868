export function lateFee(loan, rates) {
  const late = loan.back - loan.due;
  if (late <= 0) {
    return 0;
  }
  const rate = rates[loan.tool] || 1;
  return late * rate;
}
