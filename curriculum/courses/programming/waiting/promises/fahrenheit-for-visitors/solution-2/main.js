export function forVisitors(reading) {
  return new Promise((resolve) => {
    reading.then((celsius) => resolve(`${celsius} °C are ${(celsius * 9) / 5 + 32} °F`));
  });
}
