"""Documents damaged on purpose: every mutation is a function of the file and a random generator, nothing else."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from copy import deepcopy
from itertools import islice
from random import Random
from xml.etree import ElementTree

MOST = 3_000_000
"""Bytes of a mutated file; what grows beyond is cut."""

_MOST_ELEMENTS = 100_000
_DEEPEST = 250

SPECIAL = (
    b"\0",
    b"\0\0\0\0",
    b"\xed\xa0\x80",  # a lone surrogate
    "\u202e\u200f\u2066".encode(),
    "\ufeff".encode(),
    "\ufffd\U0010ffff".encode(),
    b"\xff\xfe",
    b"\xc3",
    b"9" * 40,
    b"-1",
    b"1e999",
    b"99999999999999999999. ",
    b"<",
    b"<!--",
    b"<![CDATA[",
    b"&#x110000;",
    b"&#0;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<table><tr><td>",
    b"</table>",
    b"\r",
    b"\x0b\x0c\x1c\x85",
    "\u2028\u2029\x85".encode(),
    b"|---|---|\n",
    b"\t" * 50,
    b"a." * 200,
    b"(" * 300,
    b"Rp " + b"1." * 100,
)
WEIRD = (
    "", "-1", "0", "1", "999999999999", "1e9", "nan", "x" * 5000, "\u202e", "1.5", "true", "none", "99999cm", "%9%%1%",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "A1:XFD1048576", "../../etc/passwd", "rId1",
)  # fmt: skip


def mutated(data: bytes, random: Random) -> tuple[bytes, str]:
    """A damaged copy and the name of what was done."""
    steps = [_any(random, data) for _ in range(1)]
    for _ in range(random.choice((0, 0, 0, 1, 2))):
        steps.append(_any(random, data))
    for step in steps:
        data = step(data, random)[:MOST]
    return data, "+".join(step.__name__.strip("_") for step in steps)


def _any(random: Random, data: bytes):
    if data.startswith(b"PK\x03\x04"):
        return random.choice(ZIP * 3 + BYTES)
    if b"%PDF-" in data[:1024]:
        return random.choice(PDF * 2 + BYTES)
    return random.choice(BYTES + TEXT)


def _place(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    length = random.choice((1, 4, 30, 300, 5_000))
    return start, min(len(data), start + random.randint(1, length))


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 30)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _truncate(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _delete(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:start] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:end] + data[start:end] * random.choice((1, 2, 50, 500)) + data[end:]


def _swap(data: bytes, random: Random) -> bytes:
    (a, b), (c, d) = sorted((_place(data, random), _place(data, random)))
    if b > c:
        return data
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _insert(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 5))):
        start = random.randrange(len(data) + 1)
        data = data[:start] + random.choice(SPECIAL) * random.choice((1, 1, 1, 100)) + data[start:]
    return data


def _overwrite(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:start] + random.randbytes(end - start) + data[end:]


BYTES = (_flip, _truncate, _delete, _repeat, _swap, _insert, _overwrite)


def _nest(data: bytes, random: Random) -> bytes:
    """One tag, or one line, very often."""
    tags = re.findall(rb"<\w[^<>]{0,200}>", data) or data.splitlines(keepends=True) or [b"x"]
    start = random.randrange(len(data) + 1)
    return data[:start] + random.choice(tags)[:500] * random.choice((20, 300, 3_000)) + data[start:]


def _numbers(data: bytes, random: Random) -> bytes:
    """Another number where one stands."""
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    place = random.choice(found)
    new = random.choice((b"0", b"-1", b"99999999999999999999999", b"4294967296", b"1.0e400", "٣".encode()))
    return data[: place.start()] + new + data[place.end() :]


def _lines(data: bytes, random: Random) -> bytes:
    """Lines in another order, some of them twice."""
    lines = data.splitlines(keepends=True)
    for _ in range(random.choice((1, 10, 100)) if lines else 0):
        line = lines.pop(random.randrange(len(lines)))
        for _ in range(random.choice((0, 1, 2))):
            lines.insert(random.randrange(len(lines) + 1), line)
        if not lines:
            break
    return b"".join(lines)


TEXT = (_nest, _numbers, _lines)


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {item.filename: archive.read(item) for item in archive.infolist() if item.file_size < MOST}
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError):
        return {}


def packed(members: list[tuple[str, bytes]], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file; names may come twice."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = compression
            archive.writestr(info, content)
    return file.getvalue()


def _changed_member(data: bytes, random: Random, change) -> bytes:
    """The archive with one of its parts changed, the parts with the text most often."""
    members = _members(data)
    names = [name for name in members if name.endswith((".xml", ".rels")) or name == "mimetype"]
    if not names:
        return _flip(data, random)
    main = [
        n for n in names if n.endswith(("document.xml", "content.xml", "sheet1.xml", "styles.xml", "numbering.xml"))
    ]
    name = random.choice(main * 3 + names)
    members[name] = change(members[name], random)[:MOST]
    return packed(list(members.items()))


def _part_bytes(data: bytes, random: Random) -> bytes:
    return _changed_member(data, random, random.choice(BYTES + TEXT))


def _part_tree(data: bytes, random: Random) -> bytes:
    return _changed_member(data, random, _tree)


def _tree(xml: bytes, random: Random) -> bytes:
    """The same markup, well-formed, with elements in wrong places and attributes that say nonsense."""
    try:
        root = ElementTree.fromstring(xml)
    except (ElementTree.ParseError, ValueError, LookupError):
        return xml
    if _depth(root) > _DEEPEST:
        return xml  # made so before; the tree's own writer would not go so deep
    parents = [element for element in root.iter() if len(element)]
    everything = list(root.iter())
    for _ in range(random.choice((1, 2, 10))):
        if not parents:
            break
        parent = random.choice(parents)
        if not len(parent):
            continue
        _change(parent, parent[random.randrange(len(parent))], everything, random)
        if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS)) == _MOST_ELEMENTS:
            return xml  # an element doubled in a doubled one grows without end
    serialised = ElementTree.tostring(root, encoding="utf-8")
    return _deepened(serialised, random) if random.random() < 0.15 else serialised


def _depth(root: ElementTree.Element) -> int:
    depth, level = 0, [root]
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def _deepened(xml: bytes, random: Random) -> bytes:
    """An element in itself, in itself; as text, because the tree's own writer would not go so deep."""
    opened = list(re.finditer(rb"<([\w:]+)(?: [^<>]*)?(?<!/)>", xml))
    if not opened:
        return xml
    place, other = random.choice(opened), random.choice(opened)
    times = random.choice((10, 200, 5_000, 30_000))
    inside = other.group() * times + b"dalam" + (b"</" + other.group(1) + b">") * times
    return xml[: place.end()] + inside + xml[place.end() :]


def _change(parent, child, everything, random: Random) -> None:
    other = random.choice(everything)
    match random.randrange(8):
        case 0:
            parent.remove(child)
        case 1:
            for _ in range(random.choice((1, 10, 1_000)) if len(child) < 20 else 1):
                parent.append(child)
        case 2:
            child.tag = other.tag
        case 3 | 4:
            names = list(child.attrib) or list(other.attrib) or ["x"]
            child.set(random.choice(names), random.choice(WEIRD))
        case 5:
            child.text = random.choice((*WEIRD, "kata " * 5_000))
        case 6:
            child.append(deepcopy(other))
        case 7:
            parent.insert(0, child)


def _member_list(data: bytes, random: Random) -> bytes:
    """Parts that are missing, doubled, renamed, or much larger than they look."""
    members = list(_members(data).items())
    if not members:
        return _flip(data, random)
    place = random.randrange(len(members))
    name, content = members[place]
    match random.randrange(6):
        case 0:
            del members[place]
        case 1:
            members.append((name, random.choice(members)[1]))
        case 2:
            members[place] = (random.choice(("../" + name, "/" + name, name.upper(), name + "\0x", "")), content)
        case 3:
            members[place] = (name, b"\0" * 2_000_000)
        case 4:
            members[place] = (name, b"")
        case 5:
            members[place] = (name, random.choice(members)[1])
    with_warnings = packed_quietly(members, random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA)))
    return with_warnings or data


def packed_quietly(members: list[tuple[str, bytes]], compression: int) -> bytes:
    """`packed`, without the warning about names that come twice; empty where the list cannot be packed."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return packed(members, compression)
        except (ValueError, OSError):
            return b""


def _headers(data: bytes, random: Random) -> bytes:
    """Sizes, methods and offsets in the headers of an archive that are not true."""
    places = [match.start() for match in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    changed = bytearray(data)
    for _ in range(random.choice((1, 2, 5)) if places else 0):
        at = random.choice(places) + 4 + random.randrange(42)
        if at < len(changed):
            changed[at] = random.choice((0, 1, 8, 99, 255, random.randrange(256)))
    return bytes(changed)


ZIP = (_part_bytes, _part_tree, _part_tree, _member_list, _headers)

_OBJECT = re.compile(rb"\d+ \d+ obj\b.*?endobj", re.S)


def _objects(data: bytes, random: Random) -> bytes:
    """Objects of a PDF deleted, doubled, exchanged, or with other numbers in them."""
    found = list(_OBJECT.finditer(data))
    if not found:
        return _flip(data, random)
    one, two = random.choice(found), random.choice(found)
    body = one.group()
    match random.randrange(5):
        case 0:
            body = b""
        case 1:
            body = body + b"\n" + two.group()
        case 2:
            body = two.group()
        case 3:
            body = _numbers(body, random)
        case 4:
            name = random.choice((b"/Length", b"/Count", b"/Kids", b"/Parent", b"/Type", b"/W", b"/Filter", b"/Rotate"))
            value = random.choice((b" -1", b" 999999999", b" [1 0 R 1 0 R]", b" 1 0 R", b" /Page", b" null"))
            body = body.replace(name, name + value + b" /X", 1)
    return data[: one.start()] + body + data[one.end() :]


def _streams(data: bytes, random: Random) -> bytes:
    """Bytes of one stream changed, after unpacking where it can be unpacked."""
    found = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S))
    if not found:
        return _flip(data, random)
    place = random.choice(found)
    content = place.group(1)
    try:
        content = zlib.compress(random.choice(BYTES + TEXT)(zlib.decompress(content), random))
    except zlib.error:
        content = random.choice(BYTES)(content, random)
    return data[: place.start(1)] + content + data[place.end(1) :]


PDF = (_objects, _streams, _numbers)
