# Everything sets itself up: `make demo` and `make test` work in a fresh checkout with Python 3.11 or newer and make.
SHELL := /bin/bash
PYTHON ?= python3
# The real documents and hand-made truth, beside the checkout; without them the gold gate is left out, and says so.
export SHARED ?= $(CURDIR)/../shared
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test fmt lint types contracts unit gate floors bench gains docs fixtures clean

demo: $(READY)
	$(BIN)/vbhc --version
	$(BIN)/vbhc parse fixtures/ke-hoach-61-kh-ubnd/source.pdf --format card
	$(BIN)/vbhc parse fixtures/ke-hoach-149-kh-tu/source.docx --format card
	$(BIN)/vbhc parse fixtures/ket-luan-57-kl-tw/source.txt --format card
	$(BIN)/vbhc cite fixtures/ke-hoach-61-kh-ubnd/source.pdf --format table --unique
	$(BIN)/vbhc parse fixtures/ke-hoach-61-kh-ubnd/source.pdf --format json
	$(BIN)/vbhc parse fixtures/ke-hoach-149-kh-tu/source.docx fixtures/ket-luan-57-kl-tw/source.txt --format ndjson
	rm -rf build/demo
	$(BIN)/vbhc index fixtures/ke* --corpus build/demo/corpus.sqlite
	$(BIN)/vbhc lineage 61/KH-UBND --corpus build/demo/corpus.sqlite
	$(BIN)/vbhc lineage 61/KH-UBND --corpus build/demo/corpus.sqlite --output build/demo/lineage.html

test: lint types contracts unit gate

fmt: $(READY)
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

unit: $(READY)
	$(BIN)/python -m pytest -n auto --ignore=tests/test_gold.py

gate: $(READY)
	$(BIN)/python -m pytest -s tests/test_gold.py

# Floors of the gold gate only rise: this writes today's figures where they are higher.
floors: $(READY)
	VBHC_RAISE_FLOORS=1 $(BIN)/python -m pytest -s tests/test_gold.py

bench: $(READY)
	$(BIN)/python benchmarks/bench_startup.py
	$(BIN)/python benchmarks/bench_parts.py
	$(BIN)/python benchmarks/bench_citations.py
	$(BIN)/python benchmarks/bench_pdf.py
	$(BIN)/python benchmarks/bench_second_opinion.py
	$(BIN)/python benchmarks/bench_similar.py
	$(BIN)/python benchmarks/bench_corpus.py

# Citations gained and lost against the last commit of main, over the shared real documents: read it before committing.
gains: $(READY)
	$(BIN)/python benchmarks/gains.py

docs: $(READY)
	$(BIN)/vbhc schema > docs/record.schema.json

fixtures: $(READY)
	$(BIN)/python -m fixtures.build

clean:
	rm -rf $(VENV) build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks fixtures -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "vbhc needs Python 3.11 or newer; '$(PYTHON)' is older or missing. Install one, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "'$(PYTHON)' cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@
