import {listen} from "./height.js";

listen();
