export function heaviestFirst(weights) {
  const list = [...weights];
  for (let i = 0; i < list.length; i++) {
    let heaviest = i;
    for (let j = i + 1; j < list.length; j++) {
      if (list[j] > list[heaviest]) {
        heaviest = j;
      }
    }
    list[i] = list[heaviest];
    const kept = list[i];
    list[heaviest] = kept;
  }
  return list;
}
