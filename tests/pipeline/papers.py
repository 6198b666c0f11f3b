"""PDFs for the tests of the front door: drawn, or put together object by object."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from samples.layouts.fonts import font

WIDTH, HEIGHT = 400, 600
SANS = font("DejaVu Sans")
Draw = Callable[[Canvas], None]


def drawn(*pages: Draw) -> bytes:
    """A PDF of these pages, in 10 point letters."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    for draw in pages:
        canvas.setFont(SANS, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def written(*texts: str) -> bytes:
    """A PDF with one line of text on each page."""

    def line(text: str) -> Draw:
        return lambda canvas: canvas.drawString(50, 500, text)

    return drawn(*map(line, texts))


def assembled(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def stream(content: bytes, *entries: bytes) -> bytes:
    return b"<< /Length %d %s >> stream\n%s\nendstream" % (len(content), b" ".join(entries), content)


def on_pages(*contents: bytes, resources: bytes = b"", objects: tuple[bytes, ...] = ()) -> bytes:
    """A PDF with a page for each content, a stream object; ``objects`` are numbered from 4, ``/F`` is Helvetica."""
    begin = 4 + len(objects)
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (begin + i) for i in range(count))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents %d 0 R "
        b"/Resources << /Font << /F 3 0 R >> " + resources + b" >> >>"
    )
    return assembled(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *objects,
        *(page % (begin + count + i) for i in range(count)),
        *contents,
    )


FINE = stream(b"BT /F 12 Tf 50 500 Td (fine) Tj ET")


def endless() -> bytes:
    """A page that draws a form that draws a form … four times each, sixty deep."""
    depth, first = 60, 4
    forms = tuple(
        stream(
            b"/X Do " * 4,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
            % (first + i + 1),
        )
        for i in range(depth)
    )
    last = stream(b"0 0 m 9 9 l S", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return on_pages(FINE, stream(b"/X Do"), FINE, resources=b"/XObject << /X 4 0 R >>", objects=(*forms, last))
