# Common Ground: everything that a person or a machine types.
# PYTHON=/path/to/python chooses the interpreter, ARGS=... is passed on.

python = .venv/bin/python
benchmarks = $(sort $(shell grep -l __main__ tests/benchmarks/*.py))

.DEFAULT_GOAL := help
.PHONY: help run test check content-report soak bench screenshots lock fresh clean setup

help:  ## List these targets
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

run:  ## Set up and open the window; without a display, show the tour (ARGS='search BATNA')
	@.ci/start $(ARGS)

test: check  ## Set up, check, and run the tests (ARGS='-k name')
	$(python) -m pytest -n auto --dist loadfile $(ARGS)

check: setup  ## Check format, lint, types, layers and content
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	$(python) -m mypy
	.venv/bin/lint-imports
	$(python) -m desktop_app check content

content-report: setup  ## List what a reviewer of the shipped content should look at
	$(python) -m desktop_app report content --limit 1000 $(ARGS)

soak: setup  ## Run the tests that take minutes
	$(python) -m pytest -m soak $(ARGS)

bench: setup  ## Measure, and print each figure beside its target
	@failed=0; for script in $(benchmarks:tests/benchmarks/%.py=%); do \
	    echo "== $$script"; $(python) -m tests.benchmarks.$$script || failed=1; \
	done; exit $$failed

screenshots: setup  ## Write pictures of the program to out/screenshots
	$(python) -m tests.screenshots out/screenshots

lock:  ## Make the lock files anew (ARGS=--upgrade lifts every pin)
	@.ci/lock $(ARGS)

fresh:  ## As root: make test on a copy of HEAD in a new Debian (SUITE=trixie)
	@.ci/fresh

clean:  ## Remove what these targets made, but .venv
	rm -rf out build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .pytest_cache
	find desktop_app tests -name __pycache__ -prune -exec rm -rf {} +

setup:
	@.ci/setup test
