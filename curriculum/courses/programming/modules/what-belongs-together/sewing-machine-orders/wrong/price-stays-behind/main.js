import { orderPrice } from "./prices.js";

const hourPrice = 16;

export function orderLine(order) {
  return `${order.item}: ${orderPrice(order)}`;
}
