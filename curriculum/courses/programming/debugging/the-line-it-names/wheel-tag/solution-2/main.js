function onTag(text) {
  return text.trim().toUpperCase();
}

export function wheelTag(size, colour) {
  return size + " " + onTag(colour);
}
