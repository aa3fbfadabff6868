export function readTable(text) {
  const lines = text.split("\n");
  const names = lines[0].split(",");
  const records = [];
  for (const line of lines.slice(1)) {
    const fields = line.split(",");
    const record = {};
    for (let i = 0; i < names.length; i++) {
      record[names[i]] = fields[i];
    }
    records.push(record);
  }
  return records;
}
