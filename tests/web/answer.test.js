import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, numbersIn } from "../../src/coursekit/web/answer.js";

const right = [
  ["0.6, -0.3", "0.6, -0.3"],
  ["(0.6; -.3)", "0.6, -0.3"],
  ["[3/5, \u22120.30]", "0.6, -0.3"],
  ["3/4", "0.75"],
  ["0.75", "3/4"],
  ["6/8", "3/4"],
  ["75%", "0.75"],
  ["0.67", "2/3"],
  ["0.6667", "2/3"],
  ["2/3", "0.667"],
  ["0.66666", "0.667"],
  ["1e-3", "0.001"],
  ["1000", "1e3"],
  ["x = 4", "4"],
  ["x_1 = 4, x_2 = 5", "4, 5"],
  ["-1/-2", "0.5"],
  ["+2", "2"],
  ["3 / 4", "0.75"],
  ["0.1", "0.1"],
  ["-0", "0"],
  ["1 2 3", "(1, 2, 3)"],
];
for (const [typed, wanted] of right) {
  test(`${typed} is ${wanted}`, () => {
    assert.deepEqual(judge(typed, wanted), { right: true });
  });
}

const wrong = [
  ["", "1", /Type a number/],
  ["one", "1", /Type numbers or fractions/],
  ["1/0", "1", /Type numbers or fractions/],
  ["1/2/3", "1", /Type numbers or fractions/],
  ["1, 2", "1", /Type one number/],
  ["1", "1, 2", /Type 2 numbers/],
  ["0.7", "2/3", /more digits/],
  ["1", "2/3", /more digits/],
  ["0.66", "2/3", /Not this number/],
  ["-0.3, 0.6", "0.6, -0.3", /Not these numbers/],
  ["0.750001", "3/4", /Not this number/],
];
for (const [typed, wanted, why] of wrong) {
  test(`${typed || "nothing"} is not ${wanted}`, () => {
    const verdict = judge(typed, wanted);
    assert.equal(verdict.right, false);
    assert.match(verdict.why, why);
  });
}

test("very long numbers are compared exactly", () => {
  assert.equal(judge("10000000000000000000001", "10000000000000000000000").right, false);
});

test("what is no number is null", () => {
  assert.deepEqual(numbersIn("a"), [null]);
});
