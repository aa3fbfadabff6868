export function addInOrder(parcels, parcel) {
  return parcels;
}
