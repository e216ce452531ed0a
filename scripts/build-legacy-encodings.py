#!/usr/bin/env python3
"""Prints the tables of encodings that the web's decoders do not know, as one JSON object: file name -> content.

Called by build-legacy-encodings.ts. Needs Python's codecs and glibc's iconv (for EUC-TW), both of which follow the
Unicode Consortium's published mappings.
"""
import json
import subprocess

PAGES = {
    "ibm437": "cp437", "ibm737": "cp737", "ibm775": "cp775", "ibm850": "cp850", "ibm852": "cp852", "ibm855": "cp855",
    "ibm857": "cp857", "ibm858": "cp858", "ibm860": "cp860", "ibm861": "cp861", "ibm862": "cp862", "ibm863": "cp863",
    "ibm865": "cp865", "ibm869": "cp869", "ibm720": "cp720", "ibm1125": "cp1125", "koi8-t": "koi8_t",
    "kz-1048": "kz1048", "ptcp154": "ptcp154", "mac-greek": "mac_greek", "mac-turkish": "mac_turkish",
    "mac-latin2": "mac_latin2", "mac-iceland": "mac_iceland", "mac-croatian": "mac_croatian",
    "mac-romanian": "mac_romanian", "hp-roman8": "hp_roman8", "ibm856": "cp856", "ibm864": "cp864", "ibm1006": "cp1006",
}
# Mainframe encodings differ from ASCII in the lower half too.
MAINFRAME = {
    "ibm037": "cp037", "ibm273": "cp273", "ibm424": "cp424", "ibm500": "cp500", "ibm875": "cp875",
    "ibm1026": "cp1026", "ibm1140": "cp1140",
}

def code_page(codec, start):
    """A code page as one string: one character a byte, from 0x80 or from 0 on."""
    return "".join(bytes([byte]).decode(codec, "replace") for byte in range(start, 0x100))


def cns_plane(plane):
    """Cell of the 94 × 94 square → character. iconv may read an unused cell as one of plane 1, so that is told apart."""
    cells = [(row, cell) for row in range(0xA1, 0xFF) for cell in range(0xA1, 0xFF)]
    found = {}
    for row, cell in cells:
        code = bytes([row, cell]) if plane == 1 else bytes([0x8E, 0xA0 + plane, row, cell])
        found[(row - 0xA1) * 94 + cell - 0xA1] = code
    reply = subprocess.run(["iconv", "-c", "-f", "EUC-TW", "-t", "UTF-8"], input=b"\n".join(found.values()), capture_output=True)
    lines = reply.stdout.decode("utf-8").split("\n")
    return {cell: line for cell, line in zip(found, lines) if len(line) == 1}


def pointer(character):
    """The WHATWG pointer of a character's Big5 code, or none where Big5 lacks it."""
    try:
        lead, trail = character.encode("big5")
    except (UnicodeEncodeError, ValueError):
        return None
    return (lead - 0x81) * 157 + trail - (0x40 if trail < 0x7F else 0x62)


def runs(cells):
    """CNS 11643 and Big5 order characters alike: [first cell, first Big5 pointer, length], and what Big5 lacks."""
    found, rest = [], {}
    for cell, character in sorted(cells.items()):
        at = pointer(character)
        if at is None:
            rest[cell] = character
        elif found and cell == found[-1][0] + found[-1][2] and at == found[-1][1] + found[-1][2]:
            found[-1][2] += 1
        else:
            found.append([cell, at, 1])
    return {"runs": found, "others": rest}


pages = {}
for label, codec in PAGES.items():
    pages[label] = code_page(codec, 0x80)
for label, codec in MAINFRAME.items():
    pages[label] = code_page(codec, 0)
first, second = cns_plane(1), cns_plane(2)
second = {cell: character for cell, character in second.items() if first.get(cell) != character}
planes = [runs(first), runs(second)]
print(json.dumps({
    "code-pages.json": json.dumps(pages, ensure_ascii=False, indent=1) + "\n",
    "cns-11643.json": json.dumps(planes, ensure_ascii=False) + "\n",
}))
