export class Ticket {
cost() {
return this.price;
}
}
export class MatineeTicket extends Ticket {
price = 12;
cost() {
return super.cost() - 3;
}
}
