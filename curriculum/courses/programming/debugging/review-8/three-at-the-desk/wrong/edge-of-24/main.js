function price(hours) {
  if (hours < 1 || hours >= 24) {
    throw new Error("From 1 to 24 hours, please");
  }
  return hours * 2.5;
}

let total = 0;
for (let customer = 1; customer <= 3; customer++) {
  const hours = Number(prompt("How many hours?"));
  try {
    const cost = price(hours);
    total = total + cost;
    console.log(`To pay: ${cost.toFixed(2)}`);
  } catch (error) {
    console.log(error.message);
  }
}
console.log(`Together: ${total.toFixed(2)}`);
