import assert from "node:assert/strict";
import { test } from "node:test";
import { modulesOf, packagesFor } from "../../src/coursekit/web/imports.js";

const PACKAGES = {
  numpy: { imports: ["numpy"], depends: [] },
  scipy: { imports: ["scipy"], depends: ["numpy"] },
  "scikit-learn": { imports: ["sklearn"], depends: ["joblib", "scipy"] },
  joblib: { imports: ["joblib"], depends: [] },
};

test("all forms of import are found", () => {
  const code = `import numpy as np, math
from scipy.stats import norm
def f():
    import sklearn.datasets  # here
x = "no import here"
from . import nothing; import os`;
  assert.deepEqual([...modulesOf(code)].sort(), ["math", "numpy", "scipy", "sklearn"]);
});

test("packages come with what they need, and nothing else", () => {
  assert.deepEqual(packagesFor(new Set(["math"]), PACKAGES), []);
  assert.deepEqual(packagesFor(new Set(["scipy"]), PACKAGES), ["numpy", "scipy"]);
  assert.deepEqual(packagesFor(new Set(["sklearn"]), PACKAGES), [
    "joblib",
    "numpy",
    "scikit-learn",
    "scipy",
  ]);
});
