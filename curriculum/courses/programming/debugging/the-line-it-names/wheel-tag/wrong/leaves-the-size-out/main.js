function onTag(text) {
  return text.trim().toUpperCase();
}

export function wheelTag(size, colour) {
  const colourPart = onTag(colour);
  return colourPart;
}
