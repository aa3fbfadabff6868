/** A dialog lies over the screen: keys of what is under it are not for it. */
export const isCovered = (): boolean => document.querySelector("dialog:modal") !== null;
