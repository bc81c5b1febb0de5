"""The tagger as PyTorch sees it: MiniLM, what words look like, and two heads."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from scanner.engine.encoding import FEATURES
from tests.provenance.labelled import ENTITIES, PHRASES

LABELS = ("O", *(f"{part}-{name}" for name in ENTITIES for part in "BI"))


class Tagger(nn.Module):
    """Names as one choice of `LABELS` a word; phrases as yes or no, each for itself.

    Of a phrase there are two answers: is the word in one, does one begin here.
    """

    def __init__(self, base: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, add_pooling_layer=False)
        width = self.bert.config.hidden_size
        self.looks = nn.ModuleList(nn.Embedding(size, width) for size in FEATURES)
        for embedding in self.looks:
            nn.init.zeros_(embedding.weight)
        self.dropout = nn.Dropout(dropout)
        self.names = nn.Linear(width, len(LABELS))
        self.phrases = nn.Linear(width, 2 * len(PHRASES))

    def forward(
        self, pieces: Tensor, mask: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return logits (batch, pieces, labels) and (batch, pieces, 2 x phrases).

        `pieces` and `mask` are (batch, pieces), `features` (batch, pieces, kinds).
        """
        seen = self.bert.embeddings.word_embeddings(pieces)
        for kind, embedding in enumerate(self.looks):
            seen = seen + embedding(features[..., kind])
        told = self.bert(inputs_embeds=seen, attention_mask=mask).last_hidden_state
        told = self.dropout(told)
        return self.names(told), self.phrases(told)


class Answers(nn.Module):
    """What is shipped: probabilities (batch, pieces, labels + 2 x phrases)."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, mask: Tensor, features: Tensor) -> Tensor:
        """Return what `Tagger` says as probabilities, both heads side by side."""
        names, phrases = self.tagger(pieces, mask, features)
        return torch.cat([names.softmax(-1), phrases.sigmoid()], dim=-1)
