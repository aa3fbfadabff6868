let left = ["spring", "spring", "glass", "spring"];
console.log("box open");

export function inTheBox() {
  return [...left];
}

export default function takePart(part = "spring") {
  const place = left.indexOf(part);
  left = left.filter((one, index) => index !== place);
  return `${part}, left: ${left.length}`;
}
