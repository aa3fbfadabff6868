export default function parseLine(line) {
  const [name, item, price] = line.split(";");
  return { name, item, price: Number(price) };
}
