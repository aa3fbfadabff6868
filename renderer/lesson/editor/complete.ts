import { monaco, typescript } from "./monaco.ts";
import { type Entry, offers } from "./offers.ts";

interface Completions {
  readonly isMemberCompletion: boolean;
  readonly entries: readonly Entry[];
}
interface Part {
  readonly text: string;
}
interface Details {
  readonly displayParts?: readonly Part[];
  readonly documentation?: readonly Part[];
}

/** An offered name, and where it was offered: its details are asked for when somebody looks at it. */
interface Offer extends monaco.languages.CompletionItem {
  readonly uri: monaco.Uri;
  readonly offset: number;
  readonly name: string;
}

let taught: ReadonlySet<string> = new Set();

/** What the lesson that is open builds on; see `LessonView.taught`. */
export function teach(words: readonly string[]): void {
  taught = new Set(words);
}

async function serviceFor(uri: monaco.Uri) {
  return (await typescript.getJavaScriptWorker())(uri);
}

/** In place of Monaco's own, which offers what was never taught before what was, in the order of the alphabet. */
export const completion: monaco.languages.CompletionItemProvider = {
  triggerCharacters: ["."],
  async provideCompletionItems(model, position) {
    const { uri } = model;
    const offset = model.getOffsetAt(position);
    const service = await serviceFor(uri);
    if (model.isDisposed()) return null;
    const found: Completions | undefined = await service.getCompletionsAtPosition(uri.toString(), offset);
    if (!found || model.isDisposed()) return null;
    const word = model.getWordUntilPosition(position);
    const { lineNumber } = position;
    const range = new monaco.Range(lineNumber, word.startColumn, lineNumber, word.endColumn);
    const suggestions = offers(found.entries, found.isMemberCompletion, taught).map(
      ({ name, kind, sortText }): Offer => ({
        uri,
        offset,
        name,
        label: name,
        insertText: name,
        sortText,
        kind: kindOf(kind),
        range,
      }),
    );
    return { suggestions };
  },
  async resolveCompletionItem(item) {
    if (!isOffer(item)) return item;
    const service = await serviceFor(item.uri);
    const details: Details | undefined = await service.getCompletionEntryDetails(
      item.uri.toString(),
      item.offset,
      item.name,
    );
    if (!details) return item;
    const textOf = (parts: readonly Part[] | undefined) => parts?.map(({ text }) => text).join("") ?? "";
    return { ...item, detail: textOf(details.displayParts), documentation: textOf(details.documentation) };
  },
};

function isOffer(item: monaco.languages.CompletionItem): item is Offer {
  return "uri" in item && "offset" in item;
}

function kindOf(kind: string): monaco.languages.CompletionItemKind {
  const kinds = monaco.languages.CompletionItemKind;
  switch (kind) {
    case "keyword":
    case "primitive type":
      return kinds.Keyword;
    case "var":
    case "let":
    case "const":
    case "local var":
    case "parameter":
      return kinds.Variable;
    case "function":
    case "local function":
    case "method":
      return kinds.Function;
    case "class":
      return kinds.Class;
    default:
      return kinds.Property;
  }
}
