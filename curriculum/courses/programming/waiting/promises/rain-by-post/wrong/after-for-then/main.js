function rainLater(millimetres) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(millimetres), 1000);
  });
}

const typed = prompt("Millimetres on the hill?");
rainLater(typed).after((rain) => {
  console.log(`Rain: ${rain} mm`);
});
console.log("Waiting for the hill");
