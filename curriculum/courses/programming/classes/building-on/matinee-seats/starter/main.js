cost() {
}
return this.cost() - 3;
export class MatineeTicket {
return this.price;
}
export class Ticket {
return super.cost() - 3;
}
price = 12;
export class MatineeTicket extends Ticket {
cost() {
}
