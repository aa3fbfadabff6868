export class Ticket {
price = 12;
cost() {
return this.price;
}
}
export class MatineeTicket {
cost() {
return super.cost() - 3;
}
}
