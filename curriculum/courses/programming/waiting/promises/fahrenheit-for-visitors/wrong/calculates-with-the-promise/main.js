export function forVisitors(reading) {
  const fahrenheit = (reading * 9) / 5 + 32;
  return `${reading} °C are ${fahrenheit} °F`;
}
