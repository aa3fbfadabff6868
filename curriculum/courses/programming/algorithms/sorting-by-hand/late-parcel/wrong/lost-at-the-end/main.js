export function addInOrder(parcels, parcel) {
  const list = [];
  let added = false;
  for (const other of parcels) {
    if (!added && other.weight > parcel.weight) {
      list.push(parcel);
      added = true;
    }
    list.push(other);
  }
  return list;
}
