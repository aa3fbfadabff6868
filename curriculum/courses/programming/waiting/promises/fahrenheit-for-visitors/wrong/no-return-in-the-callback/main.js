export function forVisitors(reading) {
  return reading.then((celsius) => {
    `${celsius} °C are ${(celsius * 9) / 5 + 32} °F`;
  });
}
