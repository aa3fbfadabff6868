export function twins(labels) {
  let steps = 0;
  let found = false;
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < labels.length; j++) {
      steps++;
      if (i !== j && labels[i] === labels[j]) {
        found = true;
      }
    }
  }
  return { found, steps };
}
