export function findBox(count, numberAt, wanted) {
  for (let place = 0; place < count; place++) {
    if (numberAt(place) === wanted) {
      return place;
    }
  }
  return -1;
}
