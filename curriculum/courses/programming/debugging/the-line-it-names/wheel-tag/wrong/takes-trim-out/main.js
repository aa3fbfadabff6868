function onTag(text) {
  return text.toUpperCase();
}

export function wheelTag(size, colour) {
  const sizePart = onTag(size);
  const colourPart = onTag(colour);
  return sizePart + " " + colourPart;
}
