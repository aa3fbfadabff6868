export function readTable(text) {
  const [header, ...rows] = text.split("\n").map((line) => line.split(","));
  return rows.map((fields) => {
    const record = {};
    header.forEach((name, place) => {
      record[name] = fields[place];
    });
    return record;
  });
}
