import { firstTable } from "./main.js";

test("the smallest chance takes table 1", () => {

});
