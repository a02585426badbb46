# The two commands of the project. Each sets up a virtual environment first, from pyproject.toml and constraints.txt.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
READY := $(VENV)/.ready

.PHONY: reproduce test check

reproduce: $(READY)
	$(VENV)/bin/analysis reproduce

test: $(READY)
	$(VENV)/bin/python -m pytest

check: $(READY)
	$(VENV)/bin/analysis check

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch $@
