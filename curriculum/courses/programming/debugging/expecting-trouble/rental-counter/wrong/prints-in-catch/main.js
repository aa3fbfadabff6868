function rentalPrice(days) {
  if (days < 1) {
    throw new Error("At least one day, please.");
  }
  return days * 12;
}
export function answer(days) {
  try {
    const price = rentalPrice(days);
    return "To pay: " + price;
  } catch (error) {
    console.log(error.message);
  }
}
