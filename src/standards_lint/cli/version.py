"""``standards-lint --version``: what judges, and by the law of which day it was made."""

from __future__ import annotations

from standards_lint import __version__


def version_text() -> str:
    """Versions of the program, the pack, the engine, the register and the plugins, a line each."""
    from standards_lint.engine.select import load_engine
    from standards_lint.extensions.installed import installed_plugins
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.register import load_register
    from standards_lint.packs.load import read_label

    root = national()
    lines = [
        f"standards-lint {__version__}",
        f"paket {read_label(root)}",
        f"mesin {load_engine('auto', ()).name}",
        f"register peraturan per {load_register(root / 'knowledge').register_date.isoformat()}",
    ]
    lines += (f"plugin {one.name} {one.version} ({one.distribution})" for one in installed_plugins())
    return "".join(f"{line}\n" for line in lines)
