export function short(name) {
  return name.slice(0, 3).toUpperCase();
}

export function drawerCode(name, number) {
  const digits = String(number).padStart(3, "0");
  return `${short(name)}-${digits}`;
}
