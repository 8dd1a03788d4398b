// Answers by hand: numbers and fractions, compared exactly. Pure.

// Returns {right: true} or {right: false, why: a sentence}. wanted is what the page
// says, "0.6, -0.3"; typed what the reader says. Right if equal, or equal when
// rounded to the digits given, on either side.
export function judge(typed, wanted) {
  const given = numbersIn(typed);
  const right = numbersIn(wanted);
  if (!typed.trim()) return wrong("Type a number.");
  if (given.some((number) => number === null)) {
    return wrong("Type numbers or fractions, such as -0.75 or -3/4.");
  }
  if (given.length !== right.length) {
    return wrong(right.length === 1 ? "Type one number." : `Type ${right.length} numbers.`);
  }
  const verdicts = right.map((number, i) => compare(given[i], number));
  if (verdicts.every((verdict) => verdict === "right")) return { right: true };
  if (!verdicts.includes("wrong")) return wrong("Close: give more digits.");
  return wrong(right.length === 1 ? "Not this number." : "Not these numbers.");
}

function wrong(why) {
  return { right: false, why };
}

function compare(given, wanted) {
  if (equal(given, wanted)) return "right";
  if (wanted.decimals !== null && equal(round(given, wanted.decimals), wanted)) return "right";
  if (given.decimals !== null && equal(round(wanted, given.decimals), given)) {
    // "1" for 2/3 is no answer, "0.67" is one.
    return given.digits >= 2 ? "right" : "close";
  }
  return "wrong";
}

// Numbers between commas, semicolons or spaces; brackets and a name before "=" are
// ignored. null for what is no number.
export function numbersIn(text) {
  const plain = text
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[()[\]{}]/g, " ")
    .replace(/[\p{L}_][\p{L}\p{N}_]*\s*=/gu, " ")
    .replace(/\s*\/\s*/g, "/");
  return plain.split(/[,;\s]+/).filter(Boolean).map(parse);
}

function parse(word) {
  const percent = word.endsWith("%");
  const parts = (percent ? word.slice(0, -1) : word).split("/").map(decimal);
  if (parts.length > 2 || parts.includes(null)) return null;
  const [top, bottom] = parts;
  const number = bottom ? divide(top, bottom) : top;
  if (!number) return null;
  if (!percent) return number;
  const decimals = number.decimals === null ? null : number.decimals + 2;
  return { ...number, over: number.over * 100n, decimals };
}

// An exact fraction of whole numbers: {of, over, decimals, digits}; decimals is how
// many were written after the point, null for a fraction; digits how many count.
function decimal(word) {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(word);
  if (!match) return null;
  const [, sign, whole, after = "", exponent = "0"] = match;
  if (!whole && !after) return null;
  const power = after.length - Number(exponent);
  const of = BigInt(`${sign === "-" ? "-" : ""}${whole}${after}`);
  const digits = `${whole}${after}`.replace(/^0+/, "").length;
  return power >= 0
    ? { of, over: 10n ** BigInt(power), decimals: power, digits }
    : { of: of * 10n ** BigInt(-power), over: 1n, decimals: 0, digits };
}

function divide(top, bottom) {
  if (bottom.of === 0n) return null;
  const sign = bottom.of < 0n ? -1n : 1n;
  return {
    of: top.of * bottom.over * sign,
    over: top.over * bottom.of * sign,
    decimals: null,
    digits: 99,
  };
}

function equal(a, b) {
  return a.of * b.over === b.of * a.over;
}

// Rounded to so many decimals, halves away from zero.
function round({ of, over }, decimals) {
  const scale = 10n ** BigInt(decimals);
  const size = of < 0n ? -of : of;
  const rounded = (size * scale * 2n + over) / (over * 2n);
  return { of: of < 0n ? -rounded : rounded, over: scale };
}
