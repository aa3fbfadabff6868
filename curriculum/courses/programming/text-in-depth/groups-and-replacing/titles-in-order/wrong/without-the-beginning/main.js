export function shelfTitle(title) {
  return title.replace(/(The|A) (.+)$/, "$2, $1");
}
