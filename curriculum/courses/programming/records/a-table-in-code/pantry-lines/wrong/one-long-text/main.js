export function sheet(stock) {
  let text = "";
  for (const food of stock) {
    if (food.bags === 0) {
      text += `${food.name}: none`;
    } else {
      text += `${food.name}: ${food.bags}`;
    }
  }
  return text;
}
