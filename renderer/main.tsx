// First, before the libraries are read.
import { carry } from "./first-asks.ts";

import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/Input.css";
import "./look/fonts.css";
import "./look/base.css";
import "./look/parts.css";
import "./look/looks.css";
import { createRoot } from "react-dom/client";
import { createAddress } from "./app/address.ts";
import { App } from "./app/app.tsx";
import { createDesk, DeskContext } from "./app/desk.ts";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { freshPage } from "./app/fresh-page.ts";
import { clockTime } from "./i18n/format.ts";
import { currentLanguage, i18n, speak } from "./i18n/i18n.ts";
import { Dressed } from "./look/dressed.tsx";
import { createWardrobe } from "./look/wear.ts";
import { createCall } from "./terminal.ts";

function silence(savedAtMs: number | null): string {
  return savedAtMs === null
    ? i18n.t("app.unreachable")
    : i18n.t("app.unreachableSaved", { time: clockTime(savedAtMs, currentLanguage()) });
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const wardrobe = createWardrobe(window);
const desk = createDesk(createCall(carry, silence), {
  speak,
  wear: wardrobe.wear,
  belongTo: createAddress(window).belongTo,
  ...freshPage(window),
});
void desk.look();

createRoot(root).render(
  <Dressed wardrobe={wardrobe}>
    <ErrorBoundary>
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </ErrorBoundary>
  </Dressed>,
);
