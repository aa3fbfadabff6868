function onTag(text) {
  return text.trim().toUpperCase();
}

export function wheelTag(size, colour) {
  const sizePart = onTag("size");
  const colourPart = onTag(colour);
  return sizePart + " " + colourPart;
}
