export function lateFee(loan, rates) {
  const late = loan.back - loan.due;
  const rate = rates[loan.tool] ?? 1;
  return late * rate;
}
