export function heaviestFirst(weights) {
  const list = [...weights];
  for (let i = 0; i < list.length; i++) {
    let heaviest = i;
    for (let j = i + 1; j < list.length; j++) {
      if (list[j] < list[heaviest]) {
        heaviest = j;
      }
    }
    const kept = list[i];
    list[i] = list[heaviest];
    list[heaviest] = kept;
  }
  return list;
}
