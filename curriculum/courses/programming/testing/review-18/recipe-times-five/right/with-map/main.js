export function scale(recipe, factor) {
  return recipe.map((one) => ({ ...one, grams: one.grams * factor }));
}
