// Loaded before the Playground, which has no option for this: a server that names only its port listens on this machine alone.
"use strict";
const { Server } = require("node:net");
const listen = Server.prototype.listen;
Server.prototype.listen = function (...given) {
  return typeof given[0] === "number" && typeof given[1] !== "string" ? listen.call(this, given[0], "127.0.0.1", ...given.slice(1)) : listen.apply(this, given);
};
