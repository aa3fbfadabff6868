export function slowBeats(beats) {
  for (const beat of beats) {
    const slow = [];
    if (beat < 80) {
      slow.push(beat);
    }
    return slow;
  }
}
