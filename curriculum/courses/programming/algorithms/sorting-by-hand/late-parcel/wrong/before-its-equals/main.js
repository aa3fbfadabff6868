export function addInOrder(parcels, parcel) {
  const list = [...parcels, parcel];
  let place = list.length - 1;
  while (place > 0 && list[place - 1].weight >= parcel.weight) {
    list[place] = list[place - 1];
    place--;
  }
  list[place] = parcel;
  return list;
}
