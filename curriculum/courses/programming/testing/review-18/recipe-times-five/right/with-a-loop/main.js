export function scale(recipe, factor) {
  const scaled = [];
  for (const { name, grams } of recipe) {
    scaled.push({ name: name, grams: grams * factor });
  }
  return scaled;
}
