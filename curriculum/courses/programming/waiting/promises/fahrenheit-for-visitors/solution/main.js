export function forVisitors(reading) {
  return reading.then((celsius) => {
    const fahrenheit = (celsius * 9) / 5 + 32;
    return `${celsius} °C are ${fahrenheit} °F`;
  });
}
