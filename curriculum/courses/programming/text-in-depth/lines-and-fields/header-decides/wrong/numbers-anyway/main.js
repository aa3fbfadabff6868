export function readTable(text) {
  const [header, ...rows] = text.split("\n").map((line) => line.split(","));
  return rows.map((fields) => {
    const record = {};
    header.forEach((name, place) => {
      record[name] = name === "minutes" ? Number(fields[place]) : fields[place];
    });
    return record;
  });
}
