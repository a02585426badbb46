"""A model that the user names, by folder or by its id on the hub: a sentence classifier or a text-to-text model."""

# ruff: noqa: PLC0415 (transformers takes seconds to load)

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from analysis.benchmarks.files import BadInput
from analysis.readers.grounding import asked_text, grounded_ledger, task
from analysis.readers.protocol import SecondReader
from analysis.readers.statements import VOCABULARY, Statement, ledger_of, split_label
from analysis.records import Document, Ledger

THRESHOLD = 0.5
MOST_PIECES = 4096
"""Word pieces that a model without positions of its own, which could read on for ever, is given."""
LONGEST_ANSWER = 2048
BATCH = 16


class Classifier:
    """A sequence classifier whose labels are of the form field=value ("finding=proven"); others are passed over."""

    def __init__(self, tokenizer: Any, model: Any, labels: dict[int, tuple[str, str]]) -> None:
        """Take a loaded model and which of its outputs stand for which field and value."""
        self.tokenizer, self.model, self.labels = tokenizer, model, labels

    def read(self, document: Document) -> Ledger:
        """Return the ledger of what the sentences state, each classified by itself."""
        return ledger_of(document, self._statements(document.text))

    def _statements(self, text: str) -> Iterator[Statement]:
        import torch

        from analysis.compare.words import sentences_of

        spans = sentences_of(text)
        several = self.model.config.problem_type == "multi_label_classification"
        for start in range(0, len(spans), BATCH):
            batch = spans[start : start + BATCH]
            with torch.inference_mode():
                scores = self.model(**_pieces(self.tokenizer, [text[a:b] for a, b in batch], self.model)).logits
            chances = (scores.sigmoid() if several else scores.softmax(-1)).tolist()
            for span, row in zip(batch, chances, strict=True):
                for column, (field, value) in self.labels.items():
                    if row[column] >= THRESHOLD:
                        yield Statement(field, value, span, row[column])


class Writer:
    """A text-to-text model that writes the ledger as JSON; its values are grounded like any language model's."""

    def __init__(self, tokenizer: Any, model: Any) -> None:
        """Take a loaded model."""
        self.tokenizer, self.model = tokenizer, model

    def read(self, document: Document) -> Ledger:
        """Return the grounded ledger; raises BadInput, naming the document, where the model writes no ledger."""
        import torch

        prompt = f"{task()}\n\nText:\n{asked_text(document)}"
        pieces = _pieces(self.tokenizer, [prompt], self.model)
        pieces.pop("token_type_ids", None)  # some tokenizers give them, and models that write refuse them
        with torch.inference_mode():
            written = self.model.generate(**pieces, max_new_tokens=LONGEST_ANSWER, do_sample=False)
        ledger = grounded_ledger(document, self.tokenizer.decode(written[0], skip_special_tokens=True))
        if len(self.tokenizer(prompt)["input_ids"]) > _longest(self.tokenizer, self.model):
            ledger.warnings.append("model: the text is longer than the model reads; its end was not read")
        return ledger


def load_model(name: str) -> SecondReader:
    """Return the reader of a model's folder or hub id; HF_HUB_OFFLINE=1 keeps it from asking the hub.

    Weights are read as safetensors and no code of a model is run. Raises BadInput where the model is missing, is of
    another kind, reads too little, or classifies into labels that are no field=value of the vocabulary.
    """
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    try:
        import transformers

        config = transformers.AutoConfig.from_pretrained(name)
        kind = (config.architectures or ["nothing"])[0]
        if kind.endswith("ForSequenceClassification"):
            loader: Any = transformers.AutoModelForSequenceClassification
        elif config.is_encoder_decoder:
            loader = transformers.AutoModelForSeq2SeqLM
        else:
            raise BadInput(f"{name}: {kind} neither classifies sequences nor turns text into text; name another model")
        model = loader.from_pretrained(name, use_safetensors=True).eval()
        tokenizer = transformers.AutoTokenizer.from_pretrained(name)
    except BadInput:
        raise
    except Exception as error:  # the hub, the file system and every architecture fail in their own ways
        raise BadInput(
            f"{name}: no model to be had there ({type(error).__name__}); give a folder or a hub id with safetensors"
        ) from None
    if config.is_encoder_decoder and not kind.endswith("ForSequenceClassification"):
        if len(tokenizer(task())["input_ids"]) > _longest(tokenizer, model) / 2:
            raise BadInput(f"{name}: reads too few word pieces for the task and a text; name a model that reads more")
        return Writer(tokenizer, model)
    labels = {number: found for number, label in config.id2label.items() if (found := split_label(label))}
    if not labels:
        fields = ", ".join(VOCABULARY)
        raise BadInput(f"{name}: no label is a field=value (fields: {fields}); name a model trained for these")
    return Classifier(tokenizer, model, labels)


def _longest(tokenizer: Any, model: Any) -> int:
    """Return how many word pieces a model can read."""
    positions = getattr(model.config, "max_position_embeddings", None)
    return int(min(positions, tokenizer.model_max_length)) if positions else MOST_PIECES


def _pieces(tokenizer: Any, texts: list[str], model: Any) -> Any:
    """Return a padded batch of word pieces, cut to what the model can read, on the device the model is on."""
    longest = _longest(tokenizer, model)
    pieces = tokenizer(texts, padding=True, truncation=True, max_length=longest, return_tensors="pt")
    return pieces.to(model.device)
