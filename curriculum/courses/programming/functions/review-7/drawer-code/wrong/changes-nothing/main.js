export function short(name) {
  name.toUpperCase();
  return name.slice(0, 3);
}

export function drawerCode(name, number) {
  const digits = String(number).padStart(3, "0");
  return `${short(name)}-${digits}`;
}
