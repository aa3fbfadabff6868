export function seatPrice(chairs) {
  return metresFor(chairs) * metrePrice + chairs * 12;
}
