export function codesOf(parcel) {
  const codes = [parcel.code];
  for (const inner of parcel.inside) {
    codes.push(codesOf(inner));
  }
  return codes;
}
