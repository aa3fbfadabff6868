// exercise: total
export class total { constructor() { return 10; } }
