# Everything sets itself up: `make demo` and `make test` work in a fresh checkout with Python 3.11 or newer and make.
SHELL := /bin/bash
PYTHON ?= python3
# The real documents and hand-made truth, beside the checkout; without them the gold gate is left out, and says so.
export SHARED ?= $(CURDIR)/../shared
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Tesseract is no Python package: on Debian it is installed where that is allowed, elsewhere its absence is said; scans are then read by TrueOCR alone.
define TESSERACT
if tesseract --list-langs 2>/dev/null | grep -qx vie; then echo "Tesseract with vie: found"; \
elif command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; } && \
	{ as=$$([ "$$(id -u)" = 0 ] || echo sudo -n); $$as apt-get update -qq && $$as apt-get install -y -qq tesseract-ocr tesseract-ocr-vie; } >/dev/null 2>&1; then \
	echo "Tesseract with vie: installed"; \
else echo "Tesseract with vie is absent: scans are read by TrueOCR alone. To have both: sudo apt-get install tesseract-ocr tesseract-ocr-vie" >&2; fi
endef

# The page of a lineage is tested in a real browser: Chromium is installed in the same way, and elsewhere those tests are left out, and say so.
define CHROMIUM
if [ -n "$$VBHC_CHROMIUM" ] || command -v chromium chromium-browser google-chrome >/dev/null; then echo "Chromium: found"; \
elif command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; } && \
	{ as=$$([ "$$(id -u)" = 0 ] || echo sudo -n); $$as apt-get update -qq && $$as apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1; then \
	echo "Chromium: installed"; \
else echo "Chromium is absent: the lineage page is not tested. To test it: sudo apt-get install chromium" >&2; fi
endef

.PHONY: demo test fmt lint types contracts unit gate floors bench gains fuzz docs fixtures clean

demo: $(READY)
	$(BIN)/vbhc --version
	$(BIN)/vbhc parse fixtures/ke-hoach-61-kh-ubnd/source.pdf --format card
	$(BIN)/vbhc parse fixtures/ke-hoach-149-kh-tu/source.docx --format card
	$(BIN)/vbhc parse fixtures/ket-luan-57-kl-tw/source.txt --format card
	$(BIN)/vbhc cite fixtures/ke-hoach-61-kh-ubnd/source.pdf --format table --unique
	$(BIN)/vbhc parse fixtures/ke-hoach-61-kh-ubnd/source.pdf --format json
	$(BIN)/vbhc parse fixtures/ke-hoach-149-kh-tu/source.docx fixtures/ket-luan-57-kl-tw/source.txt --format ndjson
	$(BIN)/vbhc parse fixtures/giay-moi-anh-quet/source.pdf --ocr auto --format card
	rm -rf build/demo
	$(BIN)/vbhc index fixtures/ke* --corpus build/demo/corpus.sqlite
	$(BIN)/vbhc lineage 61/KH-UBND --corpus build/demo/corpus.sqlite
	$(BIN)/vbhc lineage 61/KH-UBND --corpus build/demo/corpus.sqlite --output build/demo/lineage.html
	$(BIN)/vbhc validate fixtures/du-thao-quyet-dinh/source.docx --corpus build/demo/corpus.sqlite --isolated --no-cache --format full
	$(BIN)/vbhc rule ND30-O9-08

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
	@$(CHROMIUM)
	$(BIN)/python -m pytest -n auto --ignore=tests/test_gold.py

gate: $(READY)
	$(BIN)/python -m pytest -s tests/test_gold.py

# Floors of the gold gate only rise: this writes today's figures where they are higher.
floors: $(READY)
	VBHC_RAISE_FLOORS=1 $(BIN)/python -m pytest -s tests/test_gold.py

# The corpus at 10,000 documents; `make bench DOCUMENTS=1000000` takes half an hour to an hour. What vbhc is compared with is installed here, and only here.
DOCUMENTS ?= 10000
bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python benchmarks/bench_startup.py
	$(BIN)/python benchmarks/bench_parts.py
	$(BIN)/python benchmarks/bench_citations.py
	$(BIN)/python benchmarks/bench_validate.py
	$(BIN)/python benchmarks/bench_pdf.py
	$(BIN)/python benchmarks/bench_second_opinion.py
	$(BIN)/python benchmarks/bench_similar.py
	$(BIN)/python benchmarks/bench_corpus.py --documents $(DOCUMENTS)
	PYTHONPATH=. $(BIN)/python benchmarks/bench_ocr.py
	PYTHONPATH=. $(BIN)/python benchmarks/bench_scans_certain.py

# Citations gained and lost against the last commit of main, over the shared real documents: read it before committing.
gains: $(READY)
	$(BIN)/python benchmarks/gains.py

# 2,000 damaged real files of each format, then ten minutes of the processor each led by coverage (atheris: Linux and macOS); they add up from run to
# run, and what was found stays in build/fuzz.
FUZZ_SECONDS ?= 600
fuzz: $(READY)
	VBHC_FUZZ=2000 $(BIN)/python -m pytest -n auto -s tests/fuzz
	$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	mkdir -p build/fuzz
	for format in pdf docx doc html txt rtf odt png jpg tif zip eml msg; do $(BIN)/python -m tests.fuzz.guided $$format $(FUZZ_SECONDS) build/fuzz || exit 1; done

docs: $(READY)
	$(BIN)/vbhc schema > docs/record.schema.json
	$(BIN)/vbhc schema report > docs/report.schema.json
	$(BIN)/vbhc rule --all --format markdown --lang vi --output docs/rules.md --force

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
	@$(TESSERACT)
	touch $@
