export function makeDraw(...names) {
  let next = 0;
  return () => {
    const name = names[next];
    next = next + 1;
    return name;
  };
}
