import { type Find, openFind } from "./finding.ts";
import type { FromWorker, ToWorker } from "./searcher.ts";

// Loading takes longer than a page may stand still, so it is done here (docs/search.md).
let find: Find | null = null;
const say = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "open":
      find = openFind(data.json);
      return say({ kind: "opened" });
    case "find":
      return say({ kind: "found", number: data.number, groups: find?.(data.query, data.filter) ?? [] });
  }
};
