for (let week = 1; week <= 3; week++) {
  let line = "Week " + week + ":";
  for (let run = 1; run <= week; run++) {
    line += " " + run * 2;
  }
  console.log(line);
}
