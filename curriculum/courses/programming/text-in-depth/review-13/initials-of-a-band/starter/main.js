export function initials(name) {
  const words = name.trim().split(____);
  return words.map((word) => word[____].toUpperCase()).join(____);
}
