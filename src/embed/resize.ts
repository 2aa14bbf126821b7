import {listen} from "./heights.js";

listen();
