export function layers(parcel) {
  if (parcel.inside.length === 0) {
    return 1;
  }
  return 2;
}
