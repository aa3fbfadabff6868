let calls = 0;

function turned(text) {
  calls++;
  if (text === "") {
    return "";
  }
  return turned(text.slice(1)) + text[0];
}

console.log(turned("BELT"));
console.log(calls);
console.log(turned("X"), calls);
