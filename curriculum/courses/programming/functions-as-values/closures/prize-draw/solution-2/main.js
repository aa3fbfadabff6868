export function makeDraw(...names) {
  return () => names.shift() ?? "Nobody left";
}
