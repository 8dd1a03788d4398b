// Which packages of the distribution a program needs. Pure.

// Returns the top-level modules that a program's import statements name. A rough
// reading: a word too many loads a package too many, and Python has the last word.
export function modulesOf(code) {
  const modules = new Set();
  for (const [, from, names] of code.matchAll(
    /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([^#\n;]+))/gm,
  )) {
    for (const name of (from ?? names).split(",")) {
      const module = name.trim().split(/[.\s]/)[0];
      if (module) modules.add(module);
    }
  }
  return modules;
}

// Returns the names of the packages behind modules, with all they depend on.
// packages: {name: {imports: [module, …], depends: [name, …]}}
export function packagesFor(modules, packages) {
  const found = new Set();
  const add = (name) => {
    if (found.has(name) || !packages[name]) return;
    found.add(name);
    packages[name].depends.forEach(add);
  };
  for (const [name, { imports }] of Object.entries(packages)) {
    if (imports.some((module) => modules.has(module))) add(name);
  }
  return [...found].sort();
}
