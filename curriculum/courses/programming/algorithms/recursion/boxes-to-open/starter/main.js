export function layers(parcel) {
  return 1;
}
