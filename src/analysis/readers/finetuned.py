"""Fine-tune the packaged model on coded lines: the learned reader's rival, to be measured and not to be shipped."""

# ruff: noqa: PLC0415 (torch takes seconds to load)

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.readers.learned import LearnedReader
from analysis.readers.training import Example, fit

if TYPE_CHECKING:
    import torch
    from torch import Tensor

TRAINED_LAYERS = 2
"""The upper layers that are trained; what the lower ones make of a text is reckoned once and kept."""
EPOCHS = 3
STEP = 3e-5
HEAD_STEP = 3e-3
PIECES = 80
"""Word pieces of a sentence that are read: nearly all sentences are shorter, and time grows with the longest."""
SEED = 20240407


@dataclass(slots=True)
class Hidden:
    """What the lower layers make of a document's sentences (sentences by pieces by 384), and which pieces count."""

    states: Tensor
    mask: Tensor
    place: Tensor


@dataclass(slots=True)
class FinetunedReader:
    """The trained upper layers, and for each label a regression on what they make of a sentence and its forerunner."""

    labels: tuple[str, ...]
    layers: torch.nn.ModuleList
    head: torch.nn.Linear
    threshold: float

    def best_probabilities(self, hidden: Hidden) -> dict[str, float]:
        """Return, for each label, the probability of the sentence that most looks like stating it."""
        import torch

        if not len(hidden.states):
            return dict.fromkeys(self.labels, 0.0)
        self.layers.eval()
        with torch.inference_mode():
            best = self.head(_features(self.layers, hidden)).sigmoid().amax(0)
        return dict(zip(self.labels, best.tolist(), strict=True))


def hidden_of(example: Example) -> Hidden:
    """Return what the lower, frozen layers make of a document's sentences."""
    import torch

    from analysis.compare.words import sentences_of
    from analysis.embedding import packaged_model

    tokenizer, model = packaged_model()
    spans = sentences_of(example.document.text)
    place = torch.linspace(0, 1, max(len(spans), 1))[: len(spans), None]
    if not spans:
        return Hidden(torch.zeros(0, 1, 384), torch.zeros(0, 1), place)
    sentences = [example.document.text[start:end] for start, end in spans]
    pieces = tokenizer(sentences, padding=True, truncation=True, max_length=PIECES, return_tensors="pt")
    with torch.no_grad():
        every = model(**pieces, output_hidden_states=True).hidden_states
    return Hidden(every[len(every) - 1 - TRAINED_LAYERS].clone(), pieces["attention_mask"].bool(), place)


def finetune(examples: Sequence[Example], hidden: Sequence[Hidden], start: LearnedReader) -> FinetunedReader:
    """Train upper layers and head together, a document a step, from where the frozen reader `start` stands.

    A record's lines are a bag in which the likeliest sentence must state the label; sentences outside every bag of the
    label must not (the same supervision as the frozen reader has). `hidden` belongs to `examples`, one each.
    """
    import torch

    from analysis.embedding import packaged_model

    torch.manual_seed(SEED)
    layers = deepcopy(packaged_model()[1].encoder.layer[-TRAINED_LAYERS:])
    head = torch.nn.Linear(start.weights.shape[1], len(start.labels))
    with torch.no_grad():
        head.weight.copy_(torch.from_numpy(start.weights))
        head.bias.copy_(torch.from_numpy(start.intercepts))
    groups: list[dict[str, Any]] = [
        {"params": list(layers.parameters()), "lr": STEP},
        {"params": list(head.parameters()), "lr": HEAD_STEP},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    usable = [pair for pair in zip(examples, hidden, strict=True) if len(pair[1].states)]
    for _ in range(EPOCHS):
        layers.train()
        for at in torch.randperm(len(usable)).tolist():
            example, told = usable[at]
            optimizer.zero_grad()
            loss = _loss(head(_features(layers, told)), example, start.labels)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(layers.parameters(), 1.0)
            optimizer.step()
    return FinetunedReader(start.labels, layers, head, start.threshold)


def _features(layers: torch.nn.ModuleList, hidden: Hidden) -> Tensor:
    """Return the features of each sentence, those of `sentence_features` with the trained layers on top (n by 770)."""
    import torch

    states, allowed = hidden.states, hidden.mask[:, None, None, :]
    for layer in layers:
        states = layer(states, allowed)
    weight = hidden.mask.unsqueeze(-1)
    own = torch.nn.functional.normalize((states * weight).sum(1) / weight.sum(1), dim=1)
    before = torch.vstack([torch.zeros_like(own[:1]), own[:-1]]) / 2
    return torch.hstack([own, before, hidden.place, (hidden.place == 1).float()])


def _loss(scores: Tensor, example: Example, labels: Sequence[str]) -> Tensor:
    """Return the log loss of the likeliest sentence of each bag and of every sentence outside the bags of a label."""
    import torch

    parts = []
    for column, label in enumerate(labels):
        outside = torch.ones(len(scores), dtype=torch.bool)
        for bag in example.bags.get(label, ()):
            rows = torch.from_numpy(bag)
            outside[rows] = False
            parts.append(torch.nn.functional.softplus(-scores[rows, column].amax()))
        parts.append(torch.nn.functional.softplus(scores[outside, column]).sum())
    return torch.stack(parts).sum() / len(scores)


def train(examples: Sequence[Example], hidden: Sequence[Hidden], threshold: float) -> FinetunedReader:
    """Fit the frozen reader to examples, then fine-tune from there; raises BadInput where no label is learnable."""
    return finetune(examples, hidden, fit(examples, threshold))
