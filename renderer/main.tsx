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
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createDesk, DeskContext } from "./app/desk.ts";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { clockTime } from "./i18n/format.ts";
import { currentLanguage, i18n, speak } from "./i18n/i18n.ts";
import { colourScheme } from "./look/colour-scheme.ts";
import { mantineTheme, variablesOf } from "./look/theme.ts";
import { light } from "./look/tokens.ts";
import { createCall } from "./terminal.ts";

function silence(savedAtMs: number | null): string {
  return savedAtMs === null
    ? i18n.t("app.unreachable")
    : i18n.t("app.unreachableSaved", { time: clockTime(savedAtMs, currentLanguage()) });
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const desk = createDesk(createCall(carry, silence), speak);
void desk.look();

createRoot(root).render(
  <MantineProvider
    theme={mantineTheme(light)}
    cssVariablesResolver={variablesOf(light)}
    colorSchemeManager={colourScheme(light)}
    defaultColorScheme={light.scheme}
  >
    <ErrorBoundary>
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </ErrorBoundary>
  </MantineProvider>,
);
