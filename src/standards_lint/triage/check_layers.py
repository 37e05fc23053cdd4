"""What is asked for, held against the rules there are: refused with a sentence, or taken with a note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from standards_lint.errors import UsageError
from standards_lint.model.finding import Severity
from standards_lint.packs.problems import suggestion
from standards_lint.packs.profiles import Profile
from standards_lint.packs.proof import highest_of
from standards_lint.packs.removed import gone_words
from standards_lint.packs.selectors import ALL, fits
from standards_lint.packs.spec import Removed, Rule
from standards_lint.triage.policy import TOLD, judging_rules
from standards_lint.triage.select import Selection

SELECTING = ("select", "extend_select", "ignore")


def redirected(selection: Selection, removed: Mapping[str, Removed]) -> tuple[Selection, tuple[str, ...]]:
    """The selection with the codes of rules that are gone replaced by their successors, and a sentence on each.

    Args:
        selection: What was asked for.
        removed: Rules that are gone, by code and by name.

    Raises:
        UsageError: where a rule is selected that is gone without a successor.
    """
    if not removed:
        return selection, ()
    notes: dict[str, None] = {}
    redirect = _Redirect(removed, notes)
    changed = replace(
        redirect.layer(selection),
        below=tuple(redirect.layer(layer) for layer in selection.below),
        above=tuple(redirect.layer(layer) for layer in selection.above),
    )
    return changed, tuple(notes)


class _Redirect:
    def __init__(self, removed: Mapping[str, Removed], notes: dict[str, None]) -> None:
        self._removed = removed
        self._notes = notes

    def layer(self, layer: Selection) -> Selection:
        """The layer with successors in the places of what is gone."""
        return replace(
            layer,
            select=self._words(layer, "select"),
            extend_select=self._words(layer, "extend_select"),
            ignore=self._words(layer, "ignore"),
            severity=tuple((new, s) for word, s in layer.severity for new in self._word(layer, "severity", word)),
        )

    def _words(self, layer: Selection, name: str) -> tuple[str, ...]:
        return tuple(new for word in getattr(layer, name) for new in self._word(layer, name, word))

    def _word(self, layer: Selection, name: str, word: str) -> tuple[str, ...]:
        gone = self._removed.get(word)
        if gone is None:
            return (word,)
        said = layer.said(name.replace("_", "-"), word)
        sentence = f"{said}: aturan {word} {gone_words(gone)}"
        if gone.replaced_by:
            self._notes[f"{sentence}; dipakai penggantinya: tulislah {gone.replaced_by}"] = None
            return (gone.replaced_by,)
        if "select" in name:
            raise UsageError(f"{sentence}; hapus dari pilihan")
        self._notes[f"{sentence}; boleh dihapus"] = None
        return ()


def check_layers(
    selection: Selection, rules: Sequence[Rule], profiles: Mapping[str, Profile] | None = None
) -> tuple[str, ...]:
    """Sentences on rules that are asked for and will be gone.

    Args:
        selection: What was asked for, all layers.
        rules: All rules of the packs.
        profiles: By id; none where no profile is asked for.

    Raises:
        UsageError: for a selector that fits no rule or a profile that is not there, naming the nearest, and for a
            severity that the proof of the rule does not allow.
    """
    layers = selection.layers()
    preview = any(layer.preview for layer in layers)
    judging = judging_rules(rules, (*layers, Selection(preview=preview)))
    notes: dict[str, None] = {}
    for layer in layers:
        if layer.select and layer.profile:
            raise UsageError(_both(layer))
        if layer.profile and layer.profile not in (profiles or {}):
            known = profiles or {}
            hint = suggestion(layer.profile, known) or f"; yang ada: {', '.join(known)}"
            raise UsageError(f"{layer.said('profile', layer.profile)}: tidak ada profil dengan nama itu{hint}")
        for name in SELECTING:
            ignorable = [rule for rule in rules if rule.raised and rule.category == TOLD and name == "ignore"]
            for selector in getattr(layer, name):
                _check_selector(selector, _prefix(layer, name, selector), rules, [*judging, *ignorable], notes)
        for selector, severity in layer.severity:
            _check_selector(selector, _prefix(layer, "severity", selector), rules, judging, notes)
            _check_severity(selector, severity, layer, rules)
    return tuple(notes)


def _both(layer: Selection) -> str:
    where = f"{layer.where('profile')}: " if layer.origin else ""
    names = "select dan profile" if layer.origin else "--select dan --profile"
    return f"{where}{names} tidak dapat dipakai bersama; untuk menambah aturan pada profil pakai extend-select"


def _prefix(layer: Selection, name: str, selector: str) -> str:
    option = name.replace("_", "-")
    return f"{layer.where(option, selector)}: {option}: " if layer.origin else ""


def _check_selector(
    selector: str, where: str, rules: Sequence[Rule], judging: Sequence[Rule], notes: dict[str, None]
) -> None:
    if selector == ALL:
        return
    fitting = [rule for rule in rules if fits(rule, selector)]
    for rule in fitting:
        if rule.status == "deprecated" and selector in (rule.code, rule.name):
            instead = f"; penggantinya {rule.replaced_by}" if rule.replaced_by else ""
            notes[f"{where}aturan {selector} sudah ditinggalkan dan akan dihapus{instead}"] = None
            return
    if any(fits(rule, selector) for rule in judging):
        return
    if not fitting:
        words = {word for rule in rules for word in (rule.code, rule.name, rule.category)}
        hint = suggestion(selector, words) or suggestion(selector.upper(), words)
        raise UsageError(
            f"{where}tidak ada aturan “{selector}”{hint or '; lihat daftarnya dengan “standards-lint rules list”'}"
        )
    if fitting[0].status == "preview":
        raise UsageError(f"{where}aturan “{selector}” masih dalam tahap uji coba; tambahkan --preview untuk memakainya")
    raise UsageError(
        f"{where}aturan “{selector}” tidak dapat dipilih: aturan ini dipicu oleh program sendiri atau sudah dihentikan"
    )


def _check_severity(selector: str, severity: Severity, layer: Selection, rules: Sequence[Rule]) -> None:
    """A group of rules is raised as far as the proof of each allows; one that is named must allow all of it."""
    rule = next((rule for rule in rules if selector in (rule.code, rule.name)), None)
    if rule is None or severity.rank <= highest_of(rule).rank:
        return
    where = f"{layer.where('severity', selector)}: " if layer.origin else ""
    if rule.severity is Severity.REVIEW:
        reason = "aturan ini hanya meminta orang memeriksa; program tidak dapat memutuskannya"
    else:
        reason = f"dasar hukumnya hanya mendukung “{highest_of(rule)}”; lihat “standards-lint explain {rule.code}”"
    raise UsageError(f"{where}{selector} tidak dapat dinaikkan menjadi “{severity}”: {reason}")
