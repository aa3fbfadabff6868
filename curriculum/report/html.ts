/** A piece of HTML. Only `html` makes one, so every text in it has been escaped once. */
export interface Html {
  readonly html: string;
}

type Piece = string | number | Html | null | readonly (Html | null)[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function spell(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "object") return "html" in piece ? piece.html : piece.map(spell).join("");
  return escaped(String(piece));
}

/** A sentence in which what stands between backticks is code. */
export function sentence(text: string): Html {
  return html`${text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

/** A template whose texts and numbers are escaped, for element content and for attributes between double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: strings.map((text, index) => text + spell(pieces[index] ?? null)).join("") };
}
