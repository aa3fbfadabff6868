export function codesOf(parcel) {
  const codes = [parcel.code];
  for (const inner of parcel.inside) {
    codesOf(inner);
  }
  return codes;
}
