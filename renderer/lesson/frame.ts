/** What stands around an exercise that is done outside of its lesson, in place of where the lesson stands and what follows it. */
export interface Frame {
  /** Where the student is: the text of the link that leads away. */
  readonly place: string;
  /** What that link does, for a screen reader. */
  readonly back: string;
  /** What to do when the exercise is done. */
  readonly next: string;
  /** What to do without having done it. */
  readonly skip: string;
  readonly goOn: () => void;
}
