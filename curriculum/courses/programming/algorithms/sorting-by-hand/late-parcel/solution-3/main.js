export function addInOrder(parcels, parcel) {
  const lighter = parcels.filter((other) => other.weight <= parcel.weight);
  const heavier = parcels.filter((other) => other.weight > parcel.weight);
  return [...lighter, parcel, ...heavier];
}
