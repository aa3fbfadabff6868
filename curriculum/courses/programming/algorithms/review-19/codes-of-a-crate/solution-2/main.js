export function codesOf(parcel) {
  let codes = [parcel.code];
  for (const inner of parcel.inside) {
    codes = [...codes, ...codesOf(inner)];
  }
  return codes;
}
