export function short(name) {
  return name.slice(0, 3).toUpperCase();
}

export function drawerCode(name, number) {
  return `${short(name)}-00${number}`;
}
