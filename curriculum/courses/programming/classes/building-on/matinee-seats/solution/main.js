export class Ticket {
price = 12;
cost() {
return this.price;
}
}
export class MatineeTicket extends Ticket {
cost() {
return super.cost() - 3;
}
}
