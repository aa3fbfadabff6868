export function shelfTitle(title) {
  return title.replace(/(The|A)(.+)$/, "$1, $2");
}
