import assert from "node:assert/strict";
import { test } from "node:test";
import { allowed } from "../../src/coursekit/web/svg.js";

for (const [name, value] of [
  ["d", "M 0 0"],
  ["href", "#a-clip"],
  ["href", "data:image/png;base64,AAAA"],
  ["clip-path", "url(#a-clip)"],
  ["style", "stroke: var(--ck-c0, #0b62a4)"],
]) {
  test(`${name}="${value}" stays`, () => assert.equal(allowed(name, value), true));
}

for (const [name, value] of [
  ["onload", "x()"],
  ["ONCLICK", "x()"],
  ["href", "http://127.0.0.1/x"],
  ["xlink:href", "javascript:x()"],
  ["href", "data:image/svg+xml;base64,AAAA"],
  ["style", "fill: url(http://127.0.0.1/x)"],
  ["style", "fill: url('//host/x')"],
  ["style", "@import 'x'"],
  ["style", "fill: \\75rl(x)"],
]) {
  test(`${name}="${value}" goes`, () => assert.equal(allowed(name, value), false));
}
