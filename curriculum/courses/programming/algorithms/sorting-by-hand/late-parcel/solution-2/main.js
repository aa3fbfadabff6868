export function addInOrder(parcels, parcel) {
  const place = parcels.findIndex((other) => other.weight > parcel.weight);
  if (place === -1) {
    return [...parcels, parcel];
  }
  return [...parcels.slice(0, place), parcel, ...parcels.slice(place)];
}
