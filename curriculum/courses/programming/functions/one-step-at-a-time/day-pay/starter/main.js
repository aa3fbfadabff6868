export function dayPay(hours) {
  // Step 1: a name for what Sam earned.

  // Step 2: a name for what the bus costs.

  // Step 3: give back what is left.

}
