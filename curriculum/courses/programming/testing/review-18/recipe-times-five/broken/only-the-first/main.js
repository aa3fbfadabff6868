export function scale(recipe, factor) {
  return recipe.map((one, place) => ({ ...one, grams: place === 0 ? one.grams * factor : one.grams }));
}
