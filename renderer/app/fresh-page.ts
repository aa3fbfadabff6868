type World = Pick<Window, "document" | "history" | "location" | "navigator">;

/**
 * How a page is given up between two students: a new one remembers nothing, whatever an editor, a library or the
 * browser kept of the one before.
 */
export function freshPage({ document, history, location, navigator }: World) {
  return {
    /** At the address of nobody: whoever comes next, also the same student, begins at Home. */
    startAfresh(): void {
      history.replaceState(null, "", "#/");
      location.reload();
    },
    /** What was copied belongs to whoever copied it. The browser may say no to the first way, then the second is tried. */
    async emptyClipboard(): Promise<void> {
      const nothing = "";
      try {
        await navigator.clipboard.writeText(nothing);
      } catch {
        const put = (event: ClipboardEvent) => {
          event.clipboardData?.setData("text/plain", " ");
          event.preventDefault();
        };
        document.addEventListener("copy", put, { once: true });
        document.execCommand("copy");
        document.removeEventListener("copy", put);
      }
    },
  };
}
