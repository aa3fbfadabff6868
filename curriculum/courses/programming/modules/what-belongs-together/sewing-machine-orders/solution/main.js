import { orderPrice } from "./prices.js";

export function orderLine(order) {
  return `${order.item}: ${orderPrice(order)}`;
}
