export function layers(parcel) {
  let count = 1;
  for (const inner of parcel.inside) {
    count += layers(inner);
  }
  return count;
}
