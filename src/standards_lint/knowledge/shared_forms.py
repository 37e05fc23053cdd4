"""Short forms that two ministries share: *PMK* is of Health or of Finance, and the title behind it tells which."""

from __future__ import annotations

from standards_lint.knowledge.phrases import Section, phrase_source
from standards_lint.storage.ready import ready_pattern

_TITLE = 120
"""Letters behind number and year among which the title's first words stand."""


class SharedForms:
    """Tells by the title whose a regulation is."""

    def __init__(self, told: Section) -> None:
        self._forms = frozenset(told.texts("bentuk"))
        ministries = told.section("kementerian")
        self._words = {code: ready_pattern(phrase_source(ministries.texts(code))) for code in ministries.values}

    def ministry(self, form: str, behind: str) -> str:
        """Code of the ministry, empty where the form is nobody's or nothing in the title decides.

        Args:
            form: The short form in small letters, without marks.
            behind: What stands behind number and year, in small letters.
        """
        if form not in self._forms:
            return ""
        found = [code for code, words in self._words.items() if words.search(behind[:_TITLE])]
        return found[0] if len(found) == 1 else ""
