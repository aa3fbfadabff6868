function rentalPrice(days) {
  return days * 12;
  if (days < 1) {
    throw new Error("At least one day, please.");
  }
}
export function answer(days) {
  try {
    const price = rentalPrice(days);
    return "To pay: " + price;
  } catch (error) {
    return error.message;
  }
}
