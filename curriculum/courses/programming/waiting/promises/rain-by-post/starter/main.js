function rainLater(millimetres) {
  return new ____((resolve) => {
    setTimeout(() => ____, 1000);
  });
}

const typed = prompt("Millimetres on the hill?");
rainLater(typed).____((rain) => {
  console.log(`Rain: ${____} mm`);
});
console.log("Waiting for the hill");
