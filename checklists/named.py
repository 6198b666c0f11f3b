"""Every test that a rule may name as ``checked_by``, by its name."""

from collections.abc import Callable, Mapping, Sequence

from checklists.form import FORM
from checklists.predicates import ADMISSION, OF_PAPERS, Facts, Verdict
from checklists.procedure import DECIDED as OF_OUTCOME
from checklists.procedure import PROCEDURE, Decided

# Of an application before its papers are matched.
APPLICATION: Mapping[str, Callable[[Facts], Verdict | None]] = {f.__name__: f for f in (*ADMISSION, *FORM)}
# Of an application whose lines are decided.
DECIDED: Mapping[str, Callable[[Sequence[Decided]], Verdict]] = {f.__name__: f for f in OF_OUTCOME}
# Of single values.
PAPERS: Mapping[str, Callable[..., bool | None]] = {f.__name__: f for f in (*OF_PAPERS, *PROCEDURE)}
