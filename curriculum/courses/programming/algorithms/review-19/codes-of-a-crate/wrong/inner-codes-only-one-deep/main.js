export function codesOf(parcel) {
  const codes = [parcel.code];
  for (const inner of parcel.inside) {
    codes.push(inner.code);
  }
  return codes;
}
