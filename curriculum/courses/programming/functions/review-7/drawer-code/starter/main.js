export function short(name) {

}

export function drawerCode(name, number) {

}
