/**
 * Where Monaco's helpers run. Given by hand because Monaco's own way starts them from a `blob:` address, which the
 * page's content security policy refuses.
 */
export const workers = {
  getWorker(_id: string, label: string): Worker {
    return label === "javascript" || label === "typescript"
      ? new Worker(new URL("monaco-editor/languages/features/typescript/ts.worker", import.meta.url), {
          type: "module",
          name: label,
        })
      : new Worker(new URL("monaco-editor/editor/editor.worker", import.meta.url), {
          type: "module",
          name: label,
        });
  },
};
