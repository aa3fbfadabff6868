/** A piece of a text that is spoken at one go: characters `from` up to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences of a text, without the white space around them. Spoken one by one, because engines give up on long texts,
 * and because a sentence is where a reader wants to go on from.
 */
export function sentencesOf(text: string, language: string): readonly Piece[] {
  const segments = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  return [...segments].flatMap(({ index, segment }) => {
    const from = index + segment.length - segment.trimStart().length;
    const to = index + segment.trimEnd().length;
    return to > from ? [{ from, to }] : [];
  });
}
