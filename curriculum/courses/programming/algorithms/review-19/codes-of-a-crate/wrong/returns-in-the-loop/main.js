export function codesOf(parcel) {
  const codes = [parcel.code];
  for (const inner of parcel.inside) {
    return [...codes, ...codesOf(inner)];
  }
  return codes;
}
