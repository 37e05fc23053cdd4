"""The language server driven by a client over its pipes."""

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lsp_client import PATIENCE, in_editor
from lsprotocol import types

from standards_lint.cli.app import run

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXTS = sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in {".md", ".txt", ".html", ".yaml"})


def checked(capsys, *words):
    """Path → what ``check`` finds there: code, severity, line, column, message."""
    run(["check", ".", "--format", "json", "--no-cache", *words])
    report = json.loads(capsys.readouterr().out)
    return {
        document["path"]: [
            (f["code"], f["severity"], f["location"]["line"], f["location"]["column"], f["message"])
            for f in document["findings"]
        ]
        for document in report["documents"]
    }


def told(diagnostics):
    """The same of what an editor was told."""
    return [
        (d.code, d.data["severity"], d.data["line"], d.data["column"], d.message.removeprefix("Periksa: "))
        for d in diagnostics
    ]


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A folder with all examples that are texts."""
    for name in TEXTS:
        shutil.copy(EXAMPLES / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("settings", ["", 'profile = "draf"\n[severity]\nDHK = "info"\n'], ids=["plain", "settings"])
def test_an_editor_is_told_what_a_check_finds(office, capsys, settings):
    (office / "standards-lint.toml").write_text(settings, encoding="utf-8")
    expected = checked(capsys)

    async def session(editor):
        await editor.begin(office)
        uris = {name: editor.open(office / name) for name in TEXTS}
        return {name: told(await editor.diagnostics(uri, 1)) for name, uri in uris.items()}

    assert in_editor(session) == {name: expected.get(name, []) for name in TEXTS}
    assert any(expected.values())


def test_an_edit_a_fix_and_a_close(office):
    async def session(editor):
        await editor.begin(office, options={"workspace": False})
        uri = editor.open(office / "baik-dua-bagian.md")
        assert not await editor.diagnostics(uri, 1)
        lines = (office / "baik-dua-bagian.md").read_text(encoding="utf-8").splitlines()
        line = next(number for number, words in enumerate(lines) if "Jangka Waktu" in words)
        start = lines[line].index("2 (dua)")
        editor.edit(uri, 2, ((line, start), (line, start + 7), "3 (dua)"))
        (wrong,) = await editor.diagnostics(uri, 2)
        assert wrong.range.start == types.Position(line, start)
        editor.edit(uri, 3, ((line, start), (line, start + 1), "2"))
        assert not await editor.diagnostics(uri, 3)
        editor.close(uri)
        await editor.until(lambda: editor.counts[uri] == 4)
        assert not editor.told[uri].diagnostics
        return await editor.end()

    assert in_editor(session) == 0


def test_places_count_as_the_editor_counts(office):
    text = (
        (office / "baik-dua-bagian.md")
        .read_text(encoding="utf-8")
        .replace("2 (dua) hari kerja", "😀 3 (dua) hari kerja")
    )
    line, words = next((n, words) for n, words in enumerate(text.splitlines()) if "😀" in words)

    async def starts(editor, encodings):
        result = await editor.begin(office, encodings=encodings)
        found = await editor.diagnostics(editor.open(office / "baik-dua-bagian.md", text), 1)
        return result.capabilities.position_encoding, [d.range.start for d in found]

    utf_16 = in_editor(lambda editor: starts(editor, None))
    utf_32 = in_editor(lambda editor: starts(editor, [types.PositionEncodingKind.Utf32]))
    column = words.index("3 (dua)")

    assert utf_16 == ("utf-16", [types.Position(line, column + 1)])
    assert utf_32 == ("utf-32", [types.Position(line, column)])


def test_each_folder_is_judged_by_its_own_settings(tmp_path):
    texts = []
    for name, ignored in (("satu", "ALL"), ("dua", "WKT")):
        (tmp_path / name).mkdir()
        shutil.copy(EXAMPLES / "buruk-keputusan.txt", tmp_path / name)
        (tmp_path / name / "standards-lint.toml").write_text(f'ignore = ["{ignored}"]\n', encoding="utf-8")
        texts.append(tmp_path / name / "buruk-keputusan.txt")

    async def session(editor):
        await editor.begin(tmp_path / "satu", tmp_path / "dua")
        return [await editor.diagnostics(editor.open(text, language="plaintext"), 1) for text in texts]

    one, two = in_editor(session)

    assert not one
    assert two


def test_broken_settings_are_told_at_their_line_and_mended(office):
    settings = office / "standards-lint.toml"
    settings.write_text('fail-on = "error"\nprofile = "drap"\n', encoding="utf-8")

    async def session(editor):
        await editor.begin(office)
        uri = editor.open(office / "buruk-keputusan.txt", language="plaintext")
        (unjudged,) = await editor.diagnostics(uri, 1)
        assert "tidak diperiksa" in unjudged.message
        fault = editor.told[settings.as_uri()].diagnostics
        settings.write_text('profile = "draf"\n', encoding="utf-8")
        editor.save(settings.as_uri())
        await editor.until(lambda: not editor.told[settings.as_uri()].diagnostics)
        await editor.until(lambda: len(editor.told[uri].diagnostics) != 1)
        return fault, editor.told[uri].diagnostics

    (fault,), mended = in_editor(session)

    assert fault.range.start.line == 1
    assert "maksud Anda “draf”" in fault.message
    assert len(mended) > 1


_HANGS = """
import time
from standards_lint.plugins import hookimpl
print("kata-kata di keluaran standar")
raise SystemExit("rusak")
"""


def test_a_plugin_that_ends_the_process_is_told(office):
    (office / "pemutus.py").write_text(_HANGS, encoding="utf-8")

    async def session(editor):
        await editor.begin(office, words=("--plugin", "pemutus.py"))
        uri = editor.open(office / "buruk-keputusan.txt", language="plaintext")
        (unjudged,) = await editor.diagnostics(uri, 1)
        return unjudged.message, await editor.end()

    message, code = in_editor(session)

    assert "rusak" in message
    assert code == 0


def test_a_judge_that_dies_is_replaced(office):
    async def session(editor):
        await editor.begin(office)
        uri = editor.open(office / "buruk-keputusan.txt", language="plaintext")
        before = await editor.diagnostics(uri, 1)
        for process in _children(editor.client._server.pid):
            if "spawn_main" in (process / "cmdline").read_text():
                subprocess.run(["kill", "-9", process.name], check=True)
        text = (office / "buruk-keputusan.txt").read_text(encoding="utf-8")
        editor.edit(uri, 2, text)
        # The first question after the death may find out about it and be told as lost; the next one is answered.
        await editor.diagnostics(uri, 2)
        editor.edit(uri, 3, text)
        return before, await editor.diagnostics(uri, 3)

    before, after = in_editor(session)

    assert told(after) == told(before)


def _children(pid):
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
            except OSError:
                continue
            if parent == str(pid):
                yield process


def test_malformed_messages_do_not_end_it():
    def message(body):
        data = body.encode()
        return f"Content-Length: {len(data)}\r\n\r\n".encode() + data

    initialize = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None}}
    sent = b"".join(
        [
            message(json.dumps(initialize)),
            message("{"),
            message("[]"),
            message('"kata"'),
            message('{"jsonrpc": "2.0", "id": 2, "method": "tidak/ada", "params": {}}'),
            message('{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"salah": 1}}'),
            message('{"jsonrpc": "2.0", "id": 3, "method": "textDocument/hover", "params": {"salah": 1}}'),
            message('{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 77}}'),
            message('{"jsonrpc": "2.0", "id": 4, "method": "shutdown"}'),
            message('{"jsonrpc": "2.0", "method": "exit"}'),
        ]
    )
    done = subprocess.run(
        [sys.executable, "-m", "standards_lint", "lsp"], input=sent, capture_output=True, timeout=PATIENCE, check=False
    )

    answers = [json.loads(part.partition(b"\r\n\r\n")[2]) for part in _bodies(done.stdout)]
    assert {answer.get("id"): "error" in answer for answer in answers if "id" in answer} | {3: True} == {
        1: False,
        2: True,
        3: True,
        4: False,
    }
    assert done.returncode == 0


def _bodies(data):
    while data:
        head, _, rest = data.partition(b"\r\n\r\n")
        length = int(head.partition(b"Content-Length: ")[2].split(b"\r\n")[0])
        yield head + b"\r\n\r\n" + rest[:length]
        data = rest[length:]


def test_it_ends_with_its_editor(office):
    process = subprocess.Popen(
        [sys.executable, "-m", "standards_lint", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=office
    )
    process.stdin.close()

    assert process.wait(PATIENCE) == 0
    process.stdout.close()


def test_without_the_extra_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr("standards_lint.cli.lsp.find_spec", lambda _: None)

    assert run(["lsp"]) == 2
    assert 'pip install "standards-lint[lsp]"' in capsys.readouterr().err


def test_questions_that_nobody_waits_for_are_cancelled(office):
    async def session(editor):
        await editor.begin(office)
        uri = editor.open(office / "buruk-keputusan.txt", language="plaintext")
        place = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(13, 5))
        asked = editor.client.protocol.send_request("textDocument/hover", place, msg_id="tanya")
        editor.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams("tanya"))
        editor.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams("tidak ada"))
        with pytest.raises(Exception, match="cancel"):
            await asyncio.wrap_future(asked)
        answer = await editor.client.text_document_hover_async(place)
        return answer.contents.value, await editor.end()

    told_, code = in_editor(session)
    assert "DHK002" in told_
    assert code == 0


def test_an_offered_fix_is_asked_for_and_made(office):
    text = (office / "baik-dua-bagian.md").read_text(encoding="utf-8")
    text = text.replace("Nomor 25 Tahun 2009", "No. 25 Tahun 2009", 1)

    async def session(editor):
        editor.capabilities = types.ClientCapabilities(
            text_document=types.TextDocumentClientCapabilities(
                code_action=types.CodeActionClientCapabilities(
                    resolve_support=types.ClientCodeActionResolveOptions(["edit"])
                )
            )
        )
        await editor.begin(office)
        uri = editor.open(office / "baik-dua-bagian.md", text)
        (found,) = await editor.diagnostics(uri, 1)
        document = types.TextDocumentIdentifier(uri)
        asked = types.CodeActionParams(document, found.range, types.CodeActionContext([found]))
        fix, *_ = await editor.client.text_document_code_action_async(asked)
        assert fix.edit is None
        resolved = await editor.client.code_action_resolve_async(fix)
        (edit,) = resolved.edit.changes[uri]
        start, end = edit.range.start, edit.range.end
        editor.edit(uri, 2, ((start.line, start.character), (end.line, end.character), edit.new_text))
        return await editor.diagnostics(uri, 2)

    assert not in_editor(session)


def test_all_questions_are_answered_over_the_wire(office):
    async def session(editor):
        result = await editor.begin(office)
        uri = editor.open(office / "buruk-keputusan.txt", language="plaintext")
        document, client, place = types.TextDocumentIdentifier(uri), editor.client, types.Position(14, 20)
        return result.capabilities, [
            await client.text_document_document_symbol_async(types.DocumentSymbolParams(document)),
            await client.text_document_folding_range_async(types.FoldingRangeParams(document)),
            await client.text_document_definition_async(types.DefinitionParams(document, place)),
            await client.text_document_hover_async(types.HoverParams(document, place)),
            (await client.text_document_completion_async(types.CompletionParams(document, types.Position(2, 0)))).items,
        ]

    capabilities, answers = in_editor(session)
    assert all(answers)
    assert capabilities.code_action_provider.resolve_provider


def test_documents_that_are_not_open_are_told_too_and_those_that_are_gone_no_more(office):
    async def session(editor):
        await editor.begin(office)
        other = (office / "buruk-maklumat.html").as_uri()
        await editor.until(lambda: other in editor.told)
        found = editor.told[other].diagnostics
        (office / "buruk-maklumat.html").unlink()
        gone = types.FileEvent(other, types.FileChangeType.Deleted)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([gone]))
        await editor.until(lambda: not editor.told[other].diagnostics)
        return found

    assert in_editor(session)


PACK = Path(__file__).parents[2] / "plugins/standards-lint-contoh/src/standards_lint_contoh/paket"


def test_a_pack_is_written_with_faults_words_lenses_and_new_codes(tmp_path):
    root = tmp_path / "paket"
    shutil.copytree(PACK, root, ignore=shutil.ignore_patterns("lain", "SDH001*", "__pycache__", "*.py"))
    (tmp_path / "standards-lint.toml").write_text('pack = ["paket"]\n', encoding="utf-8")
    rule = root / "pengaduan" / "SPD001-pengaduan-tanpa-sekarjati-sigap.yaml"
    text = rule.read_text(encoding="utf-8")

    async def session(editor):
        await editor.begin(tmp_path)
        client, uri = editor.client, editor.open(rule, language="yaml")
        document = types.TextDocumentIdentifier(uri)
        await editor.until(lambda: uri in editor.told)
        assert not editor.told[uri].diagnostics
        editor.edit(uri, 2, text.replace("severity: ", "severity: salah", 1))
        await editor.until(lambda: editor.told[uri].diagnostics)
        (fault,) = editor.told[uri].diagnostics
        editor.edit(uri, 3, text)
        await editor.until(lambda: not editor.told[uri].diagnostics)
        (lens,) = await client.text_document_code_lens_async(types.CodeLensParams(document))
        run = types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
        tried = await client.workspace_execute_command_async(run)
        line = next(n for n, words in enumerate(text.splitlines()) if words.startswith("severity:"))
        offered = await client.text_document_completion_async(
            types.CompletionParams(document, types.Position(line, len("severity: ")))
        )
        place = types.Position(next(n for n, words in enumerate(text.splitlines()) if words.startswith("code:")), 8)
        with pytest.raises(Exception, match="sudah ada"):
            await client.text_document_rename_async(types.RenameParams(document, place, "SPD002"))
        renamed = await client.text_document_rename_async(types.RenameParams(document, place, "SPD777"))
        return fault, tried, {item.label for item in offered.items}, renamed.changes, await editor.end()

    fault, tried, offered, changes, code = in_editor(session)

    assert "salah" in fault.message
    assert tried == "SPD001: 4 contoh dijalankan, 0 gagal"
    assert {"error", "warning", "info", "review"} <= offered
    assert rule.as_uri() in changes
    assert code == 0


_OF_A_RUN = {
    "format", "output", "template", "fail-on", "stdin-filename", "jobs", "quiet", "checklist", "together", "levels",
    "statistics", "show-suppressed", "changed-since", "staged", "only-documents", "color", "progress", "no-progress",
    "cache", "no-cache", "watch", "profile-run", "redact", "fix", "diff", "unsafe-fixes", "track-changes", "locked",
    "fail-on-stale",
}  # fmt: skip
"""Options of ``check`` that say what a run reads, does and shows; what is found does not depend on them, but for
`together`, which docs/editor.md speaks of."""


def test_every_option_that_decides_what_is_found_holds_in_editors():
    from standards_lint.cli.check import check
    from standards_lint.cli.commands import made
    from standards_lint.cli.judging import judging
    from standards_lint.extensions.command import Command

    def options(function):
        command = made(Command("check", function, configured=True))
        return {word.removeprefix("--") for option in command.params for word in option.opts if word.startswith("--")}

    assert options(check) - options(judging) == _OF_A_RUN & options(check)
    assert options(judging) <= options(check)
