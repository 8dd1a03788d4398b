// Byte-compiles a folder of Python sources with the Python of Pyodide, under Node:
//
//     node compile.mjs PYODIDE_FOLDER SOURCES
//
// SOURCES/x/y.py becomes SOURCES/x/y.pyc, which the browser's Python takes as it
// is: most of the time that Python needs to start goes into compiling otherwise.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const [core, sources] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(`${core}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: core });
await python.mountNodeFS("/sources", sources);
python.globals.set("report", (line) => console.log(line));
await python.runPythonAsync(`
import compileall
import os
import py_compile

# The first folder below /sources says where in the browser's file system its files
# will stand: what a traceback names.
targets = {"stdlib": "/lib/python314.zip", "packages": "/lib/python3.14/site-packages"}
failed = []
for number, folder in enumerate(sorted(os.listdir("/sources"))):
    target = targets["stdlib" if folder == "stdlib" else "packages"]
    for where, _, names in os.walk(f"/sources/{folder}"):
        for name in names:
            if not name.endswith(".py"):
                continue
            path = f"{where}/{name}"
            try:
                py_compile.compile(
                    path,
                    cfile=path + "c",
                    dfile=path.replace(f"/sources/{folder}", target, 1),
                    doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
            except py_compile.PyCompileError:
                # A template that is not Python: it stays as it is.
                failed.append(path)
                continue
            os.remove(path)
    report(folder)
`);
process.exit(0);
