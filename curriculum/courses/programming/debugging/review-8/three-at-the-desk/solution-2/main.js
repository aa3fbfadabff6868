function price(hours) {
  if (hours >= 1 && hours <= 24) {
    return hours * 2.5;
  }
  throw new Error("From 1 to 24 hours, please");
}

function serve() {
  const hours = Number(prompt("How many hours?"));
  try {
    const cost = price(hours);
    console.log("To pay: " + cost.toFixed(2));
    return cost;
  } catch (error) {
    console.log(error.message);
    return 0;
  }
}

const together = serve() + serve() + serve();
console.log("Together: " + together.toFixed(2));
