export function findBox(count, numberAt, wanted) {
  for (let place = count - 1; place >= 0; place--) {
    if (numberAt(place) === wanted) {
      return place;
    }
  }
  return -1;
}
