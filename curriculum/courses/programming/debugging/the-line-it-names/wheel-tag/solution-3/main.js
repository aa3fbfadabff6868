function onTag(text) {
  return String(text).trim().toUpperCase();
}

export function wheelTag(size, colour) {
  const sizePart = onTag(size);
  const colourPart = onTag(colour);
  return sizePart + " " + colourPart;
}
