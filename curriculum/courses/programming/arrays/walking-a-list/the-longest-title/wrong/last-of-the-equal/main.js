export function longestTitle(titles) {
  let longest = "";
  for (const title of titles) {
    if (title.length >= longest.length) {
      longest = title;
    }
  }
  return longest;
}
