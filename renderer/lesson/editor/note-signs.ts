import type { Mark } from "../verdict-words.ts";
import { monaco } from "./monaco.ts";

type Model = monaco.editor.ITextModel;

/** Signs in the margin of lines that somebody wrote about. They move with their lines, and stay while those are changed. */
export function createNoteSigns() {
  let drawn: readonly { readonly model: Model; readonly ids: string[] }[] = [];
  return {
    /** `marks` of a model by its file. */
    show(models: Iterable<readonly [Model, readonly Mark[]]>): void {
      for (const { model, ids } of drawn) model.deltaDecorations(ids, []);
      drawn = [...models].map(([model, marks]) => ({
        model,
        ids: model.deltaDecorations(
          [],
          marks.map(({ place, sentence }) => ({
            range: new monaco.Range(place.line, 1, place.line, 1),
            options: { linesDecorationsClassName: "code-note-sign", hoverMessage: { value: sentence } },
          })),
        ),
      }));
    },
  };
}
