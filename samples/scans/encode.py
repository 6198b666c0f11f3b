"""A picture as a page of a PDF: JPEG, JPEG 2000, CMYK, a palette or fax rows, whole or in strips."""

import io
import zlib
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image as Pictures
from PIL import ImageChops, TiffImagePlugin
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from samples.scans.pixels import Image, grey, image
from samples.scans.recipe import Encoding

_SHADES = 16
_ROWS_PER_STRIP = 278  # TIFF tag
_STRIP_OFFSETS, _STRIP_LENGTHS = 273, 279


@dataclass(frozen=True)
class Sheet:
    """A page to be written: its picture, its size in points, how it is encoded, /Rotate, and a hidden layer (a PDF page)."""

    pixels: Image
    width: float
    height: float
    encoding: Encoding
    quality: int
    strips: int = 1
    rotate: int = 0
    layer: bytes | None = None


def add_sheet(writer: PdfWriter, sheet: Sheet) -> None:
    """Puts the sheet at the end of ``writer``'s file."""
    if sheet.layer is None:
        page = writer.add_blank_page(width=round(sheet.width, 2), height=round(sheet.height, 2))
    else:
        page = writer.add_page(PdfReader(io.BytesIO(sheet.layer)).pages[0])
    lay(writer, page, sheet, (sheet.width, sheet.height))
    if sheet.rotate:
        page.rotate(sheet.rotate)


def lay(writer: PdfWriter, page: PageObject, sheet: Sheet, area: tuple[float, float]) -> None:
    """Draws the sheet's picture, in its strips, under what stands on ``page``: from the lower left corner, ``area`` points."""
    contents = page.get_contents()
    over = contents.get_data() if contents is not None else b""
    pictures, drawn = DictionaryObject(), b""
    width, height = area
    rows = sheet.pixels.shape[0]
    for number, part in enumerate(np.array_split(np.arange(rows), sheet.strips)):
        strip = np.ascontiguousarray(sheet.pixels[part[0] : part[-1] + 1])
        name = f"/Scan{number}"
        pictures[NameObject(name)] = writer._add_object(picture(strip, sheet.encoding, sheet.quality))
        high, low = height * len(part) / rows, height * (1 - (int(part[-1]) + 1) / rows)
        drawn += f"q {width:.2f} 0 0 {high:.3f} 0 {low:.3f} cm {name} Do Q\n".encode()
    resources = DictionaryObject(page.get("/Resources", DictionaryObject()).get_object())
    known = resources.get("/XObject", DictionaryObject()).get_object()
    resources[NameObject("/XObject")] = DictionaryObject(known | pictures)
    page[NameObject("/Resources")] = resources
    stream = DecodedStreamObject()
    stream.set_data(drawn + b"q\n" + over + b"\nQ\n")
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())


def picture(pixels: Image, encoding: Encoding, quality: int) -> StreamObject:
    """The image XObject."""
    match encoding:
        case "jpeg":
            data = _jpeg(pixels, quality)
            return _stream(data, pixels, "DCTDecode", "DeviceRGB" if pixels.ndim == 3 else "DeviceGray")
        case "jpeg2000":
            return _stream(_jpeg2000(pixels, quality), pixels, "JPXDecode", None)
        case "cmyk":
            return _cmyk(pixels, quality)
        case "palette":
            return _palette(pixels)
        case "ccitt":
            return _fax(grey(pixels))


def _stream(data: bytes, pixels: Image, decoder: str, space: str | None, bits: int = 8) -> StreamObject:
    stream = StreamObject()
    stream._data = data
    stream[NameObject("/Type")] = NameObject("/XObject")
    stream[NameObject("/Subtype")] = NameObject("/Image")
    stream[NameObject("/Width")] = NumberObject(pixels.shape[1])
    stream[NameObject("/Height")] = NumberObject(pixels.shape[0])
    stream[NameObject("/BitsPerComponent")] = NumberObject(bits)
    stream[NameObject("/Filter")] = NameObject(f"/{decoder}")
    if space is not None:
        stream[NameObject("/ColorSpace")] = NameObject(f"/{space}")
    return stream


def _jpeg(pixels: Image, quality: int) -> bytes:
    return bytes(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1])


def _picture(pixels: Image) -> Pictures.Image:
    return Pictures.fromarray(pixels if pixels.ndim == 2 else image(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)))


def _jpeg2000(pixels: Image, quality: int) -> bytes:
    out = io.BytesIO()
    rate = 12 if quality > 60 else 20
    _picture(pixels).save(out, "JPEG2000", quality_mode="rates", quality_layers=[rate], irreversible=True)
    return out.getvalue()


def _cmyk(pixels: Image, quality: int) -> StreamObject:
    """As a prepress scanner writes it. Pillow inverts what it saves, as Adobe's programs do: inverted before, it is plain."""
    whole = pixels if pixels.ndim == 3 else image(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR))
    out = io.BytesIO()
    ImageChops.invert(_picture(whole).convert("CMYK")).save(out, "JPEG", quality=quality)
    return _stream(out.getvalue(), pixels, "DCTDecode", "DeviceCMYK")


def _palette(pixels: Image) -> StreamObject:
    """Sixteen greys, four bits each."""
    levels = (grey(pixels).astype(np.uint16) * (_SHADES - 1) + 127) // 255
    if levels.shape[1] % 2:
        levels = np.pad(levels, ((0, 0), (0, 1)), constant_values=_SHADES - 1)
    packed = ((levels[:, ::2] << 4) | levels[:, 1::2]).astype(np.uint8)
    stream = _stream(zlib.compress(packed.tobytes(), 6), pixels, "FlateDecode", None, bits=4)
    shades = bytes(value for step in range(_SHADES) for value in [step * 255 // (_SHADES - 1)] * 3)
    stream[NameObject("/ColorSpace")] = ArrayObject(
        [NameObject("/Indexed"), NameObject("/DeviceRGB"), NumberObject(_SHADES - 1), ByteStringObject(shades)]
    )
    return stream


def _fax(pixels: Image) -> StreamObject:
    """CCITT group 4, the paper as its white runs."""
    out = io.BytesIO()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[_ROWS_PER_STRIP] = pixels.shape[0]
    Pictures.fromarray(image(255 - pixels)).convert("1").save(out, "TIFF", compression="group4", tiffinfo=tags)
    with Pictures.open(out) as made:
        assert isinstance(made, TiffImagePlugin.TiffImageFile)
        offset, length = made.tag_v2[_STRIP_OFFSETS][0], made.tag_v2[_STRIP_LENGTHS][0]
    stream = _stream(out.getvalue()[offset : offset + length], pixels, "CCITTFaxDecode", "DeviceGray", bits=1)
    stream[NameObject("/DecodeParms")] = DictionaryObject(
        {
            NameObject("/K"): NumberObject(-1),
            NameObject("/Columns"): NumberObject(pixels.shape[1]),
            NameObject("/Rows"): NumberObject(pixels.shape[0]),
        }
    )
    return stream
