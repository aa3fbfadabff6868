export function shortestFirst(minutes) {
  const sorted = minutes.sort();
  return sorted;
}

console.log(shortestFirst([95, 105, 8]));
