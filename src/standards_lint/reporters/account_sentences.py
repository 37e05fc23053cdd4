"""Roles, reasons and particulars of an account as Indonesian sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.model.account import Particular, Role, Taken
from standards_lint.model.standard import ALL_SERVICES, Kind
from standards_lint.model.why import Why
from standards_lint.reporters import account_roles, account_words, words
from standards_lint.reporters.printable import one_line

_LONGEST = 60  # characters of quoted words
_MOST = 5  # words that a reason names, services that are named one by one


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut where it is longer."""
    line = one_line(text).strip()
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def reason(why: Why) -> str:
    """What a reason says."""
    said = [shortened(word) for word in why.words]
    distinct = list(dict.fromkeys(f"“{word}”" for word in said))
    if why.code == "heads_no_service":
        said[1] = kind_words(Kind(why.words[1]))
    if why.code in account_words.REASONS_WITH_IDS:
        said = [component_words(word) for word in said]
    listed = ", ".join(distinct[:_MOST]) + (" …" if len(distinct) > _MOST else "")
    return account_words.REASONS[why.code].format(*said, words=listed)


def reasons(why: Iterable[Why]) -> str:
    """Several reasons, with semicolons between them."""
    return "; ".join(reason(one) for one in why)


def role(taken: Taken, services: Sequence[str], state: str = "") -> str:
    """``isi komponen jangka waktu, layanan s2``.

    Args:
        taken: What the block was taken for.
        services: Keys of all services of the document; the only one need not be named.
        state: How much the component says, where that is little.
    """
    component = f" {component_words(taken.component)}{f' ({state})' if state else ''}" if taken.component else ""
    form = account_roles.ROLES[taken.role]
    told = form.format(component=component)
    if component and "{" not in form:
        told += f", komponen{component}"
    if taken.role is Role.SERVICE_NAME:
        return f"{told} {taken.services[0]}"
    whom = _whom(taken.services, services)
    return f"{told}, {whom}" if whom else told


def component_words(component: str) -> str:
    """``jangka waktu``."""
    return component.replace("_", " ")


def _whom(keys: Sequence[str], services: Sequence[str]) -> str:
    own = [key for key in keys if key != ALL_SERVICES]
    if ALL_SERVICES in keys:
        return "untuk semua layanan"
    if not own or len(services) == 1:
        return ""
    return f"layanan {', '.join(own)}" if len(own) <= _MOST else f"{len(own)} layanan ({own[0]} … {own[-1]})"


def particular(told: Particular, block: str = "") -> str:
    """``waktu “3 (tiga) hari kerja”: 3 hari kerja, mengikat layanan``; without the quote where it is all of `block`."""
    fields = dict(told.said)
    if "unit" in fields:
        fields["value"] = f"{fields['value']} {fields.pop('unit')}"
    said = ", ".join(_value(name, value) for name, value in fields.items())
    why = f" ({reason(told.why)})" if told.why is not None else ""
    quote = "" if told.text.text == block else f" “{shortened(told.text.text, 40)}”"
    return f"{account_words.PARTICULARS[told.kind]}{quote}{': ' if said else ''}{said}{why}"


def _value(name: str, value: str) -> str:
    if name in account_words.FIELDS_OF_IDS:
        return ", ".join(account_words.VALUES.get(word, word.replace("_", " ")) for word in value.split())
    return f"{account_words.FIELDS.get(name, '')} {shortened(value).replace('_', ' ')}".strip()


def kind_words(kind: Kind) -> str:
    """``standar pelayanan``."""
    return words.KIND[kind].id
