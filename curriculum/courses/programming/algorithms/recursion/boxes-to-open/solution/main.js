export function layers(parcel) {
  let deepest = 0;
  for (const inner of parcel.inside) {
    deepest = Math.max(deepest, layers(inner));
  }
  return deepest + 1;
}
