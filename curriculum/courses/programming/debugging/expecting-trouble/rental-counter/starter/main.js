}
return days * 12;
} catch (error) {
const price = rentalPrice(days);
if (days < 1) {
return new Error("At least one day, please.");
export function answer(days) {
}
return error.message;
try {
function rentalPrice(days) {
throw new Error("At least one day, please.");
console.log(error.message);
}
return "To pay: " + price;
}
