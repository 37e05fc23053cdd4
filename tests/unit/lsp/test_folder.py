import asyncio
import os
import time

import pytest

from standards_lint.cli.judging import open_folder
from standards_lint.lsp.child import NotOpenedError
from standards_lint.lsp.desk import closed, out_of_time
from standards_lint.lsp.folder import Folder, LostError, Urgency
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.papers_named import Named


def process_of(desk):
    return os.getpid(), str(desk.opened.session.engine.name)


def sleeps(_, seconds):
    time.sleep(seconds)


def ends(_):
    os._exit(3)


def within(folder, work, **options):
    async def run():
        one = Folder(folder, (), open_folder, **options)
        try:
            return await work(one)
        finally:
            one.end()

    return asyncio.run(run())


def test_a_question_that_takes_too_long_is_given_up_and_the_next_one_answered(tmp_path):
    async def work(folder):
        with pytest.raises(LostError):
            await folder.ask(Urgency.OPEN, sleeps, 60)
        return await folder.ask(Urgency.OPEN, process_of)

    assert within(tmp_path, work, patience=6)[0] != os.getpid()


def test_a_process_that_ends_is_replaced(tmp_path):
    async def work(folder):
        first = await folder.ask(Urgency.OPEN, process_of)
        with pytest.raises(LostError):
            await folder.ask(Urgency.OPEN, ends)
        return first[0], (await folder.ask(Urgency.OPEN, process_of))[0]

    first, second = within(tmp_path, work)
    assert first != second


def test_the_urgent_ones_come_first_and_the_cancelled_ones_never(tmp_path):
    answered = []

    async def work(folder):
        await folder.ask(Urgency.OPEN, process_of)
        running = asyncio.create_task(folder.ask(Urgency.OPEN, sleeps, 0.3))
        await asyncio.sleep(0.1)

        async def noted(urgency):
            await folder.ask(urgency, process_of)
            answered.append(urgency)

        others = [asyncio.create_task(noted(urgency)) for urgency in (Urgency.REST, Urgency.OPEN, Urgency.PERSON)]
        never = asyncio.create_task(folder.ask(Urgency.PERSON, ends))
        await asyncio.sleep(0)
        never.cancel()
        await asyncio.gather(running, *others)

    within(tmp_path, work)
    assert answered == [Urgency.PERSON, Urgency.OPEN, Urgency.REST]


def test_what_keeps_a_folder_from_being_opened_is_told(tmp_path):
    (tmp_path / "standards-lint.toml").write_text("tidak-ada = 1\n", encoding="utf-8")

    async def work(folder):
        with pytest.raises(NotOpenedError, match="tidak-ada"):
            await folder.ask(Urgency.OPEN, process_of)

    within(tmp_path, work)


def test_a_document_that_was_given_up_says_so(tmp_path):
    named = Named((tmp_path / "a.md").as_uri(), tmp_path / "a.md", OpenedText("# Judul\n"))

    async def work(folder):
        told = await folder.ask(Urgency.OPEN, out_of_time, named, 30)
        await folder.ask(Urgency.OPEN, closed, named)
        return told

    (diagnostic,) = within(tmp_path, work).diagnostics
    assert diagnostic.code == "DOK113"
    assert "30 detik" in diagnostic.message
