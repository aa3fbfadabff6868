import { light, type Tokens } from "./tokens.ts";

const dark: Tokens = {
  scheme: "dark",
  neutral: [
    "#1b1916",
    "#22201c",
    "#2a2722",
    "#332f2a",
    "#3d3933",
    "#4a453e",
    "#857c6f",
    "#948b7e",
    "#b9b0a3",
    "#c6beb2",
    "#d2cbc0",
    "#f2ede4",
  ],
  surface: "#211f1b",
  accent: { mark: "#7fcfca", text: "#9be0db", tint: "#173836" },
  amber: { mark: "#e0a44a", text: "#f5c983", tint: "#3a2a10" },
  green: { mark: "#6cc48d", text: "#97dcb0", tint: "#16331f" },
  red: { mark: "#ee8478", text: "#ffb5ab", tint: "#43201c" },
  onAccent: "#0b2423",
  code: {
    keyword: "#9be0db",
    string: "#b5dd93",
    number: "#f5c08a",
    comment: "#c6beb2",
    type: "#dcbcf5",
  },
};

const contrastLight: Tokens = {
  scheme: "light",
  neutral: [
    "#ffffff",
    "#ffffff",
    "#f2f2f2",
    "#ececec",
    "#e0e0e0",
    "#000000",
    "#3a3a3a",
    "#2a2a2a",
    "#2a2a2a",
    "#1c1c1c",
    "#000000",
    "#000000",
  ],
  surface: "#ffffff",
  accent: { mark: "#003b3d", text: "#003436", tint: "#e3f2f1" },
  amber: { mark: "#6b3800", text: "#4d2800", tint: "#fff3dc" },
  green: { mark: "#0f4f2a", text: "#083a1d", tint: "#e8f5ea" },
  red: { mark: "#8c0f09", text: "#6a0904", tint: "#ffeceb" },
  onAccent: "#ffffff",
  code: { keyword: "#003436", string: "#1b3d0b", number: "#532600", comment: "#2a2a2a", type: "#3f1859" },
};

const contrastDark: Tokens = {
  scheme: "dark",
  neutral: [
    "#000000",
    "#000000",
    "#141414",
    "#1c1c1c",
    "#262626",
    "#ffffff",
    "#c9c9c9",
    "#d9d9d9",
    "#dcdcdc",
    "#ebebeb",
    "#ffffff",
    "#ffffff",
  ],
  surface: "#000000",
  accent: { mark: "#8ff0ea", text: "#a8f5f0", tint: "#06302e" },
  amber: { mark: "#ffc35c", text: "#ffd894", tint: "#2e2000" },
  green: { mark: "#8be8ab", text: "#a9f2c2", tint: "#052b13" },
  red: { mark: "#ffa198", text: "#ffc4be", tint: "#3a0d09" },
  onAccent: "#000000",
  code: { keyword: "#a8f5f0", string: "#cdf5ac", number: "#ffd2a1", comment: "#dcdcdc", type: "#ecd4ff" },
};

/** Every theme by its name. High contrast means 10:1 for text, and lines of the ink itself between parts. */
export const themes = { light, dark, contrastLight, contrastDark } as const satisfies Record<string, Tokens>;
export type ThemeName = keyof typeof themes;
