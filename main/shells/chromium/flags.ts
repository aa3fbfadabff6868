/** What decides a browser's command line. */
export interface BrowserStart {
  readonly address: string;
  /** A folder of the terminal's own, so that no other profile is read or written. Full path. */
  readonly profile: string;
  readonly kiosk: boolean;
  /** Chromium does not start as root with its own sandbox. */
  readonly asRoot: boolean;
}

/**
 * The browser's arguments. Everything that would speak to a network, remember something, or offer a way out is off.
 * Source: https://github.com/GoogleChrome/chrome-launcher/blob/main/docs/chrome-flags-for-tools.md and Chromium's
 * own switch lists. What a switch cannot do, the browser policy of deploy does.
 */
export function browserFlags({ address, profile, kiosk, asRoot }: BrowserStart): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-quic",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-session-crashed-bubble",
    "--noerrdialogs",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions,GlobalMediaControls",
    // Its end of the pipe closes when the terminal's process ends, however that ends, and the browser ends with it.
    "--remote-debugging-pipe",
    "--window-position=0,0",
    ...(asRoot ? ["--no-sandbox"] : []),
    ...(kiosk ? ["--kiosk", address] : [`--app=${address}`]),
  ];
}
