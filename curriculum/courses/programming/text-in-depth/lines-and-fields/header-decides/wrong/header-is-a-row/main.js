export function readTable(text) {
  const rows = text.split("\n").map((line) => line.split(","));
  const header = rows[0];
  return rows.map((fields) => {
    const record = {};
    header.forEach((name, place) => {
      record[name] = fields[place];
    });
    return record;
  });
}
