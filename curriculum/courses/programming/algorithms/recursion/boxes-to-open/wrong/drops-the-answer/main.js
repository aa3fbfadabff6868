export function layers(parcel) {
  let deepest = 0;
  for (const inner of parcel.inside) {
    layers(inner);
  }
  return deepest + 1;
}
