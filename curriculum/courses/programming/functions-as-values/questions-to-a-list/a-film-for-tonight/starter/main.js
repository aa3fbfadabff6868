export function filmFor(films, minutes) {

}

export function allHappy(votes) {

}
