export function isEnough(stock, recipe) {
  for (let i = 0; i < recipe.length; i++) {
    if (i >= stock.length || stock[i].name !== recipe[i].name || stock[i].bags < recipe[i].bags) {
      return false;
    }
  }
  return true;
}
