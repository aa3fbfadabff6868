export function initials(name) {
  const words = name.trim().split(" ");
  return words.map((word) => word[0].toUpperCase()).join("");
}
