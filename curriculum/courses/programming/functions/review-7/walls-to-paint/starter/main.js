function litresFor(width, height) {
  return Math.ceil((width * height) / 8);
}

const walls = Number(prompt("How many walls?"));
