"""What workers hand over arrives whole, or not at all."""

import pickle
from pathlib import Path
from select import PIPE_BUF

from pipeline.workers import hand_over, taken


def test_what_is_sent_is_written_at_one_stroke_however_much_was_made(tmp_path: Path) -> None:
    made = {"text": "я" * 1_000_000}
    sent = hand_over(made, tmp_path)
    assert len(pickle.dumps(sent)) < PIPE_BUF // 4
    assert taken(sent) == made
    assert list(tmp_path.iterdir()) == []
