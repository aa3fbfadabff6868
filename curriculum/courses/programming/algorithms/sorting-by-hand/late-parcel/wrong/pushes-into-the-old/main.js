export function addInOrder(parcels, parcel) {
  const list = parcels;
  list.push(parcel);
  return list.sort((a, b) => a.weight - b.weight);
}
