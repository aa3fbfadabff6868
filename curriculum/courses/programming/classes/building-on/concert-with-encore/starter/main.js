import { Show } from "./show.js";

export class Concert {

}
