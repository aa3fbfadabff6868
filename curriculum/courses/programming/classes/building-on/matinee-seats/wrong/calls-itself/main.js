export class Ticket {
price = 12;
cost() {
return this.price;
}
}
export class MatineeTicket extends Ticket {
cost() {
return this.cost() - 3;
}
}
