export function forVisitors(reading) {
  reading.then((celsius) => {
    return `${celsius} °C are ${(celsius * 9) / 5 + 32} °F`;
  });
}
