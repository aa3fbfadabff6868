export function slowBeats(beats) {
  const slow = [];
  for (const beat of beats) {
    if (beat < 80) {
      slow.push(beat);
    }
  }
  return slow;
}
