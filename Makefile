# Two commands: `make start` and `make test`. See README.md.
# While working: `make test-snel`. What is slow but must hold: `make test-diep`. CI runs both `test` and `test-diep`.
.DEFAULT_GOAL := help
.PHONY: help setup setup-browser setup-motoren build start test test-snel test-diep check stijl alle-tests snelle-tests leesbaarheid schermbeelden schermbeelden-vast opname galerij bench bench-bouw bench-browser mutaties open schemas axe audit belasting bronwacht zensical lock clean

PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11 python,$(shell command -v $(p) >/dev/null 2>&1 && $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(p))) python3)
VPY := .venv/bin/python
# Keep what Python compiled, also where it is told not to: compiling anew takes a sixth of `make test-snel`.
export PYTHONDONTWRITEBYTECODE =

help: ## show these commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

setup: ## environment in .venv, dependencies and the compiled framework
	@$(PYTHON) bouw/environment.py
	@$(VPY) build.py kader

setup-browser:
	@$(PYTHON) bouw/environment.py browser
	@$(VPY) build.py kader

setup-motoren: setup-browser
	@$(PYTHON) bouw/environment.py motoren

build: setup ## build the site into public/
	@$(VPY) build.py

start: setup ## build, and serve on http://127.0.0.1:8000
	@$(VPY) build.py serve

check: setup stijl ## style and types only

stijl:
	@$(VPY) -m ruff check .
	@$(VPY) -m ruff format --check .
	@$(VPY) -m mypy
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npx --no-install tsc -p site/app/jsconfig.json

test: setup-browser ## all checks and tests, with a real Chromium
	@$(MAKE) --no-print-directory -j 2 alle-tests stijl

alle-tests:
	@$(VPY) -m pytest -n 2 --dist worksteal -m "not diep"

# What one runs while working: a minute. Left to `test`: the browser, a second site, and what takes
# seconds: spelling and valid HTML of all pages, compressing, licences, hostile texts, a whole answer space. Fewer made-up examples: `test` tries 40 a property, `test-diep` 1,000.
test-snel: setup ## all checks, and every test that needs no browser, no second site and no spelling of all pages
	@$(MAKE) --no-print-directory -j 2 snelle-tests stijl

snelle-tests:
	@VOORBEELDEN=5 $(VPY) -m pytest -n 2 -m "not diep and not bouwt_meer and not niet_snel" --ignore=tests/e2e

test-diep: setup-motoren ## what is slow but must hold: 1,000 examples a property, every width, every failure, three engines
	@VOORBEELDEN=1000 $(VPY) -m pytest -n 2 --dist worksteal -m "diep or ook_diep" --ignore=tests/motoren
	@$(VPY) -m pytest -m diep tests/motoren

leesbaarheid: build ## how easily each page reads (sentences, Flesch-Douma, rare words, spelling)
	@$(VPY) -m bouw.leesbaarheid

schermbeelden: setup-browser ## pictures of every screen beside those of the run before: schermbeelden/index.html
	@$(VPY) build.py
	@$(VPY) -m bouw.schermbeelden

opname: setup-browser ## record a visit anew: what the picture of who gets what is drawn from (content/adoptie/opname.yaml)
	@OPNAME=1 $(VPY) -m pytest -q -n 0 tests/e2e/test_privacy.py -k "bezoek or bewaart or zoekt"

schermbeelden-vast: setup-browser ## renew the pictures of the key screens that the test of looks compares with (tests/schermbeelden)
	@SCHERMBEELDEN_VAST=1 $(VPY) -m pytest -q tests/e2e/test_schermbeelden.py -k vastgelegd

galerij: setup ## every component with its examples on one page, into build/galerij/
	@$(VPY) -m bouw.galerij

bench-browser: setup-browser build ## how soon the calculator is ready, beside Pyodide as it is shipped (ratios in one run)
	@$(VPY) bench/browser.py

bench-bouw: setup ## how long a build takes: from nothing, with what is kept, and after one sentence
	@$(VPY) bench/bouw.py

bench: setup ## how long an evaluation takes (ratios in one run), the personas, and profiles found again
	@$(VPY) bench/rules.py
	@$(VPY) bench/personas.py
	@$(VPY) bench/herstel.py

mutaties: setup ## mutation testing of the rules that decide (see README)
	@$(VPY) -m mutmut run
	@$(VPY) -m mutmut results

open: setup ## all that only the municipality can say or look up, in one list
	@$(VPY) -m bouw.adoptie

schemas: setup ## what an editor knows of each content file, and which file has which schema (.vscode)
	@$(VPY) -m bouw.editor

axe: setup-browser ## what axe finds on the sample of the accessibility dossier, as EARL: build/axe.earl.json
	@$(VPY) build.py
	@$(VPY) -m bouw.axeverslag

audit: setup ## known holes in the locked packages (asks the registries, so no test)
	@$(VPY) -m bouw.audit

belasting: ## how much one small server bears, and what a visit weighs (docs/schaal.md); about a minute
	@$(PYTHON) bouw/environment.py belasting
	@$(VPY) build.py
	@$(VPY) -m bench.belasting

bronwacht: setup ## is the text that this site explains still the one that counts? (asks overheid.nl, so no test)
	@$(VPY) -m bouw.bronwacht

zensical: build ## the site by the engine that may follow MkDocs, and what differs (docs/zensical.md)
	@$(VPY) -m bench.zensical

lock: ## renew the lock files after a change in requirements*.in or package.json
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" requirements.in -o requirements.txt -q
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" requirements-node.in -o requirements-node.txt -q
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" requirements-zensical.in -o requirements-zensical.txt -q
	@npm install --package-lock-only

clean: ## remove what was built (keeps .venv and node_modules)
	@rm -rf build public schermbeelden
