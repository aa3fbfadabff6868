export function twins(labels) {
  let steps = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let j = i; j < labels.length; j++) {
      steps++;
      if (i !== j && labels[i] === labels[j]) {
        return { found: true, steps };
      }
    }
  }
  return { found: false, steps };
}
