/** How many positions from the start `goes` holds for, if it holds up to some position and not from there on. */
export function gallop(goes: (position: number) => boolean, length: number, hint: number): number {
  let last = 0;
  let offset = 1;
  if (goes(hint)) {
    const most = length - hint;
    while (offset < most && goes(hint + offset)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !goes(hint - offset)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    const nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (goes(middle)) last = middle + 1;
    else offset = middle;
  }
  return offset;
}
