"""The trained tagger as the file that ships: int8, with what its answers mean.

Weights become int8 in blocks of 64 with a scale each, and ONNX Runtime turns what
they are multiplied with into int8 row by row (accuracy level 4 of MatMulNBits:
https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md). A
text's scores do not depend on its neighbours in a batch then; the usual dynamic
quantisation takes one scale from the whole batch.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

from tests.provenance.batches import batch, example
from tests.provenance.labelled import ENTITIES, PHRASES, Labelled
from tests.provenance.network import Answers, Tagger

_BLOCK = 64
_INPUTS = ("pieces", "mask", "features")


class _ShortTable(nn.Module):
    """An embedding of int8 rows, each with a scale."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor) -> Tensor:
        rows, scale = self.get_buffer("rows"), self.get_buffer("scale")
        return rows[pieces].float() * scale[pieces]


def export(tagger: Tagger, thresholds: dict[str, float], target: Path) -> None:
    """Write the tagger as int8 ONNX with `names`, `phrases`, `thresholds` inside."""
    table = tagger.bert.embeddings.word_embeddings
    tagger.bert.embeddings.word_embeddings = _ShortTable(table.weight.data)
    tagger.bert.set_attn_implementation("eager")
    asked = batch([example(Labelled(text)) for text in ("Hello there", "Jo in Leeds!")])
    axes = {0: "texts", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Answers(tagger).eval(),
            (asked.pieces, asked.mask, asked.features),
            whole,
            input_names=list(_INPUTS),
            output_names=["answers"],
            dynamic_axes=dict.fromkeys((*_INPUTS, "answers"), axes),
            opset_version=17,
            dynamo=False,
        )
        quantizer = MatMulNBitsQuantizer(
            onnx.load(whole),
            bits=8,
            block_size=_BLOCK,
            is_symmetric=True,
            accuracy_level=4,
        )
    quantizer.process()
    made = quantizer.model.model
    told = {"names": ENTITIES, "phrases": PHRASES, "thresholds": thresholds}
    onnx.helper.set_model_props(made, {k: json.dumps(v) for k, v in told.items()})
    onnx.save(made, target)
