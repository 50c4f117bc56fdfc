/**
 * How the pages look: theme and size of text, as chosen here or as the system says. Owns what of it stands on <html>
 * for the style sheets: `data-theme` and `data-text`. The script of index.html sets both before anything is painted,
 * from the same entry of the storage.
 */

import { showWidth } from "./narrow-widths.ts";

export const themeChoices = ["system", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** In percent. */
export const textSizes = [100, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

export interface DisplaySetting {
  readonly theme: ThemeChoice;
  readonly text: TextSize;
}

/** Pages opened from file:// share one storage, hence the prefix. */
const KEY = "nianbao-display";

const usual: DisplaySetting = { theme: "system", text: 100 };

let setting = usual;

/** What an entry such as "dark 150" says; the usual where it says nothing that is known. */
export function parseDisplay(entry: string): DisplaySetting {
  const [theme, text] = entry.split(" ");
  return {
    theme: themeChoices.find((choice) => choice === theme) ?? usual.theme,
    text: textSizes.find((size) => String(size) === text) ?? usual.text,
  };
}

function readStored(): DisplaySetting {
  try {
    return parseDisplay(window.localStorage.getItem(KEY) ?? "");
  } catch {
    return setting;
  }
}

function resolveTheme(choice: ThemeChoice): string {
  if (choice !== "system") return choice;
  if (window.matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function show(): void {
  const { dataset } = document.documentElement;
  dataset.theme = resolveTheme(setting.theme);
  dataset.text = String(setting.text);
  showWidth();
}

export function readDisplay(): DisplaySetting {
  return setting;
}

/** Shows the pages so from now on; where nothing can be stored, until they are left. */
export function changeDisplay(changes: Partial<DisplaySetting>): DisplaySetting {
  setting = { ...setting, ...changes };
  show();
  try {
    window.localStorage.setItem(KEY, `${setting.theme} ${setting.text}`);
  } catch {
    // It is only a look: nothing is lost but the choice.
  }
  return setting;
}

/** To be called once, before anything is drawn. Follows the system, the window's width and the other windows. */
export function startDisplay(): void {
  const showStored = (): void => {
    setting = readStored();
    show();
  };
  showStored();
  window.addEventListener("resize", showWidth);
  window.addEventListener("storage", ({ key }) => {
    if (key === KEY) showStored();
  });
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    window.matchMedia(query).addEventListener("change", show);
  }
}
