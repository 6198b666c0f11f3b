"""The program begins with what every run needs; what a rerun of known papers does without is loaded when it is needed."""

import subprocess
import sys

LATER = (
    "numpy",
    "scipy",
    "PIL",
    "jinja2",
    "docx",
    "pypdfium2",
    "cv2",
    "openpyxl",
    "extractors.documents",
    "pipeline.classify",
)
LOADED = f"import sys, pipeline.cli; print(*(name for name in {LATER!r} if name in sys.modules))"


def test_what_a_rerun_does_without_is_not_loaded_at_the_start() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
