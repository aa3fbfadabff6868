export function shelfTitle(title) {
  for (const article of ["The", "A"]) {
    if (title.startsWith(article + " ")) {
      return title.slice(article.length + 1) + ", " + article;
    }
  }
  return title;
}
