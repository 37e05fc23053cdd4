"""The site of the project: every page of ``docs/`` and every rule, regulation and schema, in Indonesian and in English.

::

    python -m tools.website build FOLDER            # then open FOLDER/index.html, by double click too
    python -m tools.website check FOLDER            # dead links and anchors, duplicate ids, whatever leads off the page
    python -m tools.website look FOLDER PICTURES    # the same pages in Chromium: search, width, network, pictures

Needs the extra ``site``. Nothing is fetched, neither while the pages are built nor while they are read.

Why Sphinx with MyST and Furo: all three are released regularly and free (BSD, MIT); the index of the search is a script
beside the pages, so that it answers from a folder without a server; and the theme brings no font or script from
elsewhere. MkDocs itself has not been released since 2024, and its search asks for its index by a request, which a
browser refuses for a page opened from a folder.

How it is made: `staging` writes a folder of Markdown for each language, `sources` and `links` take the hand-written
pages over, the modules named after what they write make the others from the rules and the register, Sphinx
(``conf.py``) makes HTML of them. Pages of both languages have the same path, the English ones below ``en/``.
"""
