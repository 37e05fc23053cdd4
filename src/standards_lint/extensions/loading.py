"""Plugins found, loaded and asked what they give; one that fails stops the run by its name.

Silence would be worse than an error: rules that are not there find nothing, and a document looks clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from inspect import signature
from types import ModuleType

import pluggy

from standards_lint import __version__
from standards_lint.errors import PluginError, fault_words
from standards_lint.extensions import hookspecs
from standards_lint.extensions.contained import (
    contained_extractor,
    contained_form,
    contained_predicate,
    contained_reader,
)
from standards_lint.extensions.extensions import CORE_NAME, Choice, Extensions, Plugin
from standards_lint.extensions.gathering import Gathered, named
from standards_lint.extensions.hookspecs import API_VERSION, PROJECT
from standards_lint.extensions.installed import installed_plugins
from standards_lint.extensions.modules import Found, found_named, found_of, require
from standards_lint.facts.extractor import Extractor
from standards_lint.model.predicate import Predicate
from standards_lint.packs.problems import suggestion
from standards_lint.readers.file_reader import FileReader
from standards_lint.reporters.forms import ReportForm

HOOKS = ("packs", "readers", "extractors", "predicates", "reporters", "commands")
"""Names of the hooks without their prefix, in the order in which plugins are asked."""

_PREFIX = f"{PROJECT}_"
_NAMES = tuple(f"{_PREFIX}{hook}" for hook in HOOKS)


def load_extensions(choice: Choice = Choice(), also: Sequence[ModuleType] = ()) -> Extensions:  # noqa: B008 (frozen)
    """The program's own parts and the plugins that are wanted.

    Args:
        choice: Which plugins.
        also: Further modules of the program itself (the command line has its commands in one).

    Raises:
        PluginError: for a plugin that is wanted and not there, one that cannot be loaded, one written for another
            version of the hooks, and two that give things of one name.
    """
    from standards_lint.extensions import core

    installed = installed_plugins() if choice.installed or choice.named or choice.required else ()
    found = {one.name: one for one in (map(found_of, installed) if choice.installed else ())}
    for name in choice.named:
        one = found_named(name, installed)
        if one.name in found and found[one.name].origin != one.origin:
            raise PluginError(f"plugin “{one.name}” disebut dua kali, dari {found[one.name].origin} dan {one.origin}")
        found[one.name] = one
    require(choice.required, found.values(), installed)
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    own = Plugin(CORE_NAME, __version__, "standards-lint")
    for module in (core, *also):
        manager.register(module, f"{CORE_NAME}:{module.__name__}")
    gathered = Gathered()
    core_plugin = _ask(manager, own, (core, *also), gathered)
    plugins = []
    for one in sorted(found.values(), key=lambda one: one.name):
        module = _registered(manager, one)
        plugin = replace(one.plugin, file=module.__file__ or "")
        plugins.append(_ask(manager, plugin, (module,), gathered))
    return Extensions(
        choice=choice,
        plugins=tuple(plugins),
        core=core_plugin,
        packs=tuple(gathered.packs.values()),
        readers=tuple(gathered.readers.values()),
        extractors=tuple(gathered.extractors.values()),
        predicates=dict(gathered.predicates),
        forms=dict(gathered.forms),
        commands=dict(gathered.commands),
    )


@cache
def core_extensions() -> Extensions:
    """The program's own parts alone."""
    return load_extensions(Choice(installed=False))


def _registered(manager: pluggy.PluginManager, one: Found) -> ModuleType:
    """The plugin's module, checked and known to the manager."""
    module = one.load()
    who = f"plugin {one.plugin.label} ({one.origin})"
    _check_version(module, who)
    _check_hooks(module, who)
    try:
        manager.register(module, one.name)
    except ValueError:
        raise PluginError(f"{who}: sudah dimuat dengan nama lain") from None
    except pluggy.PluginValidationError as error:
        taking = [name for name in _NAMES if name in vars(module) and signature(getattr(module, name)).parameters]
        told = f"{', '.join(taking)} tidak menerima apa pun; kosongkan tanda kurungnya" if taking else str(error)
        raise PluginError(f"{who}: pengaitnya tidak cocok: {' '.join(told.split())}") from None
    return module


def _check_version(module: ModuleType, who: str) -> None:
    version = getattr(module, "API", None)
    if version != API_VERSION:
        told = "tidak menyebut untuk versi pengait mana ia ditulis" if version is None else f"ditulis untuk {version!r}"
        raise PluginError(
            f"{who}: {told}; program ini memakai versi {API_VERSION}. Pasang versi plugin yang cocok, atau tulis "
            f"“API = {API_VERSION}” dalam modulnya setelah menyesuaikannya"
        )


def _check_hooks(module: ModuleType, who: str) -> None:
    """What is named like a hook is one, and marked: pluggy passes over what is not."""
    for name in sorted(name for name in vars(module) if name.startswith(_PREFIX)):
        if name not in _NAMES:
            hint = suggestion(name, _NAMES) or f"; yang ada: {', '.join(_NAMES)}"
            raise PluginError(f"{who}: tidak ada pengait “{name}”{hint}")
        if not hasattr(getattr(module, name), f"{PROJECT}_impl"):
            raise PluginError(f"{who}: fungsi “{name}” tanpa tanda @hookimpl; tambahkan")


def _ask(manager: pluggy.PluginManager, plugin: Plugin, modules: Iterable[ModuleType], gathered: Gathered) -> Plugin:
    """What a plugin gives by each hook, put with what others gave."""
    others = [module for module in manager.get_plugins() if module not in modules]
    gives: dict[str, tuple[str, ...]] = {}
    for hook in HOOKS:
        caller = manager.subset_hook_caller(f"{_PREFIX}{hook}", others)
        given = [_contained(item, plugin) for item in _called(caller, plugin, hook)]
        for item in given:
            gathered.add(hook, item, plugin)
        if given:
            gives[hook] = tuple(named(hook, item) for item in given)
    return replace(plugin, gives=gives)


def _called(caller: pluggy.HookCaller, plugin: Plugin, hook: str) -> Iterator[object]:
    who = f"plugin {plugin.label} ({plugin.origin})"
    try:
        # pluggy asks who was registered last first, and leaves out who answers None.
        answers = caller()[::-1]
        wrong = next((answer for answer in answers if not isinstance(answer, Iterable)), None)
        if wrong is None and len(answers) == len(caller.get_hookimpls()):
            yield from [item for given in answers for item in given]
            return
    except (Exception, SystemExit) as error:
        raise PluginError(f"{who} gagal memberi {_PREFIX}{hook}: {fault_words(error)}") from error
    raise PluginError(f"{who}, {_PREFIX}{hook}: harus memberi daftar (return […]), bukan {type(wrong).__name__}")


def _contained(item: object, plugin: Plugin) -> object:
    """A part of a plugin that runs on documents, so that what it breaks in one becomes a finding of that one."""
    if plugin.name == CORE_NAME:
        return item
    if isinstance(item, Extractor):
        return contained_extractor(item, plugin)
    if isinstance(item, Predicate):
        return contained_predicate(item, plugin)
    if isinstance(item, FileReader):
        return contained_reader(item, plugin)
    return contained_form(item, plugin) if isinstance(item, ReportForm) else item
