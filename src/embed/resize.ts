import {listen} from "./heights.js";

listen(new URL(import.meta.url).origin);
