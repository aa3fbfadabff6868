export function scale(recipe, factor) {
  for (const one of recipe) {
    one.grams = one.grams * factor;
  }
  return recipe;
}
