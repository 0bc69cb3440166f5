# Văn Kiện: everything a contributor or user types. Set-up is part of each command and skips what is done.
# ARGS is handed on:  make test ARGS="tests/db -k search"    make run ARGS="--archive /tmp/trial"

BIN := .venv/bin
SETUP := packaging/setup/setup.sh
SHELL_FILES := .ci/run packaging/*.sh packaging/setup/*.sh packaging/setup/lib/*.sh packaging/bundle/*.sh packaging/bundle/*/*.sh packaging/windows/*.sh
BENCHMARKS = $(basename $(notdir $(wildcard benchmarks/[!_]*.py)))
ARGS ?=
TEXT ?=
WORK ?= build/model

.PHONY: help setup run test test-faults check bench train-model samples screenshots package package-windows lock clean
.DEFAULT_GOAL := help

help: ## this list
	@awk -F ':.*## ' '/^[a-z%-]+:.*## / { printf "  make %-11s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## make this machine ready to run and to test, and do no more
	@$(SETUP) test

run: ## set up what is missing, then start the program
	@$(SETUP) run
	@$(BIN)/vankien $(ARGS)

test: ## set up what is missing, then run all tests (no screen needed)
	@$(SETUP) test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

test-faults: ## set up what is missing, then try every single point of failure (long)
	@$(SETUP) test
	@VANKIEN_FAULTS=all QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/faults $(ARGS)

check: ## set up what is missing, then style, types, import contracts, shell scripts
	@$(SETUP) test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	MYPYPATH=packaging/samples $(BIN)/mypy --package samplekit
	$(BIN)/lint-imports
	$(BIN)/shellcheck --external-sources $(SHELL_FILES)

bench: ## set up what is missing, then measure (speed of reading, of the archive)
	@$(SETUP) test
	@failed=0; for bench in $(BENCHMARKS); do \
		echo "== $$bench"; \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.$$bench || failed=1; \
	done; exit $$failed

bench-%: ## one of them: bench-reading, bench-lines, bench-viewer, bench-finding, bench-knowing, bench-throughput, bench-printing, bench-starting
	@$(SETUP) test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.$* $(ARGS)

train-model: ## make the model that reads official print anew (hours; TEXT=file of official lines)
	@$(SETUP) test
	@nice -n 5 $(BIN)/python -m ocr.training --work $(WORK) $(if $(TEXT),--text $(TEXT)) $(ARGS)

samples: ## remake the sample scans in resources/samples from their texts
	@$(SETUP) test
	@$(BIN)/python packaging/samples/make_samples.py

screenshots: ## remake the manual's and the README's pictures from the sample documents
	@$(SETUP) test
	@$(BIN)/python packaging/screenshots/make_screenshots.py $(ARGS)

package: ## build the .deb and the portable folder of this machine's system into dist/
	@$(SETUP) run
	@packaging/bundle/bundle.sh

package-windows: ## build the installer and the portable folder for Windows into dist/ (on Debian or Ubuntu)
	@$(SETUP) run
	@packaging/windows/build.sh

lock: ## remake the lock files of the Python packages (needs uv; ARGS=--upgrade for newer versions)
	@packaging/setup/lock.sh $(ARGS)

clean: ## remove the environment and all caches (never an archive)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
