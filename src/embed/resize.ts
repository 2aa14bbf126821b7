import {listen} from "../views/height.js";

listen();
