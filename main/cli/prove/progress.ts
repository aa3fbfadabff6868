import type { Progress } from "../../../curriculum/prove.ts";

/** Where progress is shown: standard error, or what a test gives in its place. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): void;
}

export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the bar away, so that what is written next stands on a line of its own. */
  end(): void;
}

const number = new Intl.NumberFormat("en");
/** Faster than this, nobody sees it. */
const betweenMs = 50;

/** A bar on a screen; a line for each tenth in a file, where nothing can move. */
export function progressLine(screen: Screen, nowMs: () => number): ProgressLine {
  let lastMs = Number.NEGATIVE_INFINITY;
  let tenths = 0;
  return {
    show({ done, total }) {
      if (!screen.isTTY) {
        const now = Math.floor((10 * done) / total);
        if (now === tenths) return;
        tenths = now;
        screen.write(`${number.format(done)} of ${number.format(total)} proved\n`);
        return;
      }
      if (nowMs() - lastMs < betweenMs && done < total) return;
      lastMs = nowMs();
      screen.write(`\r\x1b[K${bar({ done, total }, screen.columns)}`);
    },
    end() {
      if (screen.isTTY && lastMs > 0) screen.write("\r\x1b[K");
    },
  };
}

const widest = 40;

function bar({ done, total }: Progress, columns: number): string {
  const words = ` ${Math.floor((100 * done) / total)} % · ${number.format(done)} of ${number.format(total)} proved`;
  const width = Math.min(widest, columns - words.length - 1);
  if (width < 1) return words.trim().slice(0, columns);
  const full = Math.floor((width * done) / total);
  return `${"█".repeat(full)}${"░".repeat(width - full)}${words}`;
}
