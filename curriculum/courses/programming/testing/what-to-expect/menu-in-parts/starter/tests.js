import { dishes } from "./main.js";

test("two dishes", () => {

});
