"""What is written from the table of settings says what the table says, and the table what the program does."""

import importlib.util
import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest
from typer.main import get_command

from standards_lint.cli.app import app
from standards_lint.cli.configured import ConfiguredCommand
from standards_lint.config.load import read_settings
from standards_lint.config.settings import LimitSettings
from standards_lint.config.table import SETTINGS
from standards_lint.readers.limits import DEFAULT_LIMITS

ROOT = Path(__file__).parents[2]
COMMANDS = get_command(app).commands
NOT_SETTINGS = {
    "--config": "names the file",
    "--isolated": "reads none",
    "--help": "",
    "--plugin": "runs code: named by people, not by files that come with a repository",
    "--no-plugins": "of one run",
    "--output": "where one run writes",
    "--stdin-filename": "of one run",
    "--statistics": "what one run tells",
    "--regulations": "[law] regulations",
    "--ocr": "[reading] ocr",
    "--fix": "writes into files: asked for each time",
    "--unsafe-fixes": "asked for each time",
    "--track-changes": "asked for each time",
    "--diff": "what one run shows",
    "--changed-since": "of one run",
    "--staged": "of one run",
    "--only-documents": "of a hook",
    "--no-progress": "of one terminal",
    "--watch": "of one terminal",
    "--profile-run": "what one run tells",
}
"""Options of `check` that are no setting of the same name, and why."""


def writer():
    spec = importlib.util.spec_from_file_location("document_settings", ROOT / "tools" / "document_settings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = writer()


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_page_is_fresh(lang):
    written = WRITER.PAGES[lang].read_text(encoding="utf-8")

    assert written == WRITER.render(lang), "run: python tools/document_settings.py"


def test_the_schema_is_fresh():
    assert WRITER.SCHEMA.read_text(encoding="utf-8") == WRITER.render_schema(), "run: python tools/document_settings.py"


def test_every_option_of_check_is_a_setting_or_said_to_be_none():
    flags = {setting.flag for setting in SETTINGS if setting.flag}
    options = {param.opts[0] for param in COMMANDS["check"].params if param.opts[0].startswith("--")}

    assert options - flags - NOT_SETTINGS.keys() == set()


@pytest.mark.parametrize("setting", [s for s in SETTINGS if s.option], ids=lambda s: s.name)
def test_a_setting_has_its_option_in_a_command_that_reads_settings(setting):
    holders = [name for name in setting.commands if name in COMMANDS]
    flags = {name: {param.opts[0] for param in COMMANDS[name].params} for name in holders}

    assert all(isinstance(COMMANDS[name], ConfiguredCommand) for name in holders)
    assert any(setting.flag in flags[name] for name in holders) or setting.name == "law.regulations"


@pytest.mark.parametrize("setting", [s for s in SETTINGS if s.option and s.default is not None], ids=lambda s: s.name)
def test_the_default_that_is_told_is_that_of_the_option(setting):
    option = next(p for p in COMMANDS[setting.commands[0]].params if p.opts[0] == setting.flag)

    assert str(option.default) == str(setting.default)


def test_the_limits_that_are_told_are_those_of_reading():
    told = {setting.key: setting.default for setting in SETTINGS if setting.table == "limits"}
    fields = {name: name.replace("megabytes", "bytes") for name in LimitSettings.__dataclass_fields__}

    assert told.keys() == fields.keys()
    for name, field in fields.items():
        unit = 1_000_000 if field != name else 1
        assert told[name] * unit == getattr(DEFAULT_LIMITS, field), name


def test_the_example_of_the_page_is_read_and_fits_the_schema(tmp_path):
    text = re.search(r"```toml\n(.*?)```", WRITER.render(), re.DOTALL)[1]
    path = tmp_path / "standards-lint.toml"
    path.write_text(text, encoding="utf-8")

    assert read_settings(path).overrides[0].paths == ("sop/**",)
    jsonschema.validate(tomllib.loads(text), json.loads(WRITER.render_schema()))


def test_the_schema_refuses_what_the_program_refuses():
    schema = json.loads(WRITER.render_schema())

    for wrong in ({"selct": []}, {"fail-on": "never!"}, {"overrides": [{"ignore": []}]}, {"limits": {"pages": 0}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)
