export function scale(recipe, factor) {
  return recipe.map((one) => ({ grams: one.grams * factor }));
}
