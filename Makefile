# Canvass. `make report` and `make test` need Swift 6.3 and install the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PACKAGES := libopenblas-dev libboost-math-dev libnlopt-dev libssl-dev libreadstat-dev libzip-dev zlib1g-dev libxlsxwriter-dev coinor-libcbc-dev pkg-config
STUDY := datasets/data-culture
OUTPUT := report
CANVASS := .build/release/canvass
READER :=
SECONDS_EACH := 900
SOURCES := Package.swift Sources Tests Benchmarks/Sources Benchmarks/Coverage

.PHONY: help setup build report test notebooks browser large fuzz bench coverage lint format golden clean

help: ## what there is to make
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: ## install the missing Debian packages, or name them
	@scripts/setup $(PACKAGES)

build: setup
	@echo "Building canvass (two to four minutes the first time)…"
	@swift build -c release --product canvass

report: build ## the report of the shipped study
	@$(CANVASS) report $(STUDY) --output $(OUTPUT)

test: setup ## every test, then the notebooks, then reports in a browser
	swift test
	@$(MAKE) --no-print-directory notebooks browser

notebooks: ## run the notebooks' commands and check what they print
	notebooks-md/run.sh

browser: ## open reports in Chromium and check what a reader meets
	Tests/Browser/run.sh

large: ## load, scroll and use a report of 300 levels and 80 items in Chromium
	@Tests/Browser/run.sh -s -k large

fuzz: setup ## hostile inputs for every reader, or for READER=csv, SECONDS_EACH=60
	@Tests/Fuzzing/build.sh
	@SECONDS_EACH=$(SECONDS_EACH) Tests/Fuzzing/run.sh $(READER)

bench: setup ## ours beside R, on the same data in one run
	Benchmarks/run.sh

coverage: setup ## do 95 % intervals cover 95 %? (a quarter of an hour) writes docs/COVERAGE.md
	swift build -c release --product canvass-coverage
	.build/release/canvass-coverage --output docs/COVERAGE.md

lint: ## style, strictly
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## style, applied
	swift format --in-place --recursive --parallel $(SOURCES)

golden: ## golden values again, by R and Python (oracles; not needed by the tests)
	cd Tests/Golden && for script in *.R; do case $$script in common.R|shipped-waves.R) ;; *) (cd ../.. && Rscript Tests/Golden/$$script) ;; esac; done
	for script in Tests/Golden/*_exact.py Tests/Golden/portfolio.py Tests/Golden/contrast.py Tests/Golden/workbooks/make.py; do python3 $$script; done

clean: ## build products and the report
	rm -rf .build Benchmarks/.build $(OUTPUT)
