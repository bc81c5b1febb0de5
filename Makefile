# The targets of a clean clone; nothing but Python 3.11, npm and the registries is needed.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
NODE := .ci/node_modules/ready
PYTEST := $(BIN)/python -m pytest

.PHONY: help run setup check test test-fast test-browser \
	test-javascript browsers package soak evaluate bench model

help:
	@echo 'make run           set up, show the warnings on example posts, start the service'
	@echo 'make test          set up and run all tests, browsers included'
	@echo 'make test-fast     the tests without a browser, but for the longest'
	@echo 'make test-browser  the tests with a browser'
	@echo 'make check         format, lint, types, floors'
	@echo 'make evaluate      measure what is found on ../shared/corpora, with stock Presidio'
	@echo 'make model         train the shipped model again, an hour or two'
	@echo 'make package       the wheel and the extension for both browsers, in dist/'

setup: .venv/ready

.venv/ready: .ci/setup .ci/requirements.txt setup.cfg pyproject.toml
	@.ci/setup python

$(NODE): .ci/setup .ci/package.json .ci/package-lock.json
	@.ci/setup npm

browsers: setup
	@.ci/setup browsers

run: setup
	@$(BIN)/plainclothes scan scanner/data/examples.jsonl || [ $$? = 1 ]
	@echo
	@echo 'Extension folder, to load unpacked: $(CURDIR)/extension'
	@exec $(BIN)/plainclothes serve

check: setup $(NODE)
	$(BIN)/ruff format --config .ci/ruff.toml --check .
	$(BIN)/ruff check --config .ci/ruff.toml .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	.ci/node_modules/.bin/tsc -p extension/jsconfig.json

test-javascript: $(NODE)
	node --import ./tests/contract/as_browser.mjs --test --test-reporter=spec tests/contract/*.test.mjs

test: browsers test-javascript
	$(PYTEST)

# Rewording scans every example three times: `make test` does it, this has 90 seconds.
test-fast: setup test-javascript
	$(PYTEST) -n 2 --dist worksteal --ignore=tests/browser \
		--ignore=tests/conformance/test_rewording.py

test-browser: browsers $(NODE)
	$(PYTEST) tests/browser

package: setup
	@rm -rf build dist && mkdir dist
	@$(BIN)/python -m pip wheel -q . -w dist --no-deps --no-build-isolation --no-index
	@$(BIN)/python .ci/package.py
	@ls -1 dist

model: setup
	@.ci/setup model
	.model/venv/bin/python -m tests.provenance.make .model

evaluate: setup
	$(BIN)/python tests/benchmarks/accuracy.py

bench: ISSUE = 7
soak: ISSUE = 8
bench soak:
	@echo '`make $@` does not exist yet; issue $(ISSUE) brings it.' >&2; exit 2
