"""The pdfium calls the reader makes, some of them thousands of times a page.

They are bound anew as plain C functions over integer handles and addresses: without ctypes' conversion of pointers, and
without giving up the interpreter lock each time (pdfium is not thread-safe anyway), a call costs 0.1 µs instead of 1 µs.
Only the few calls that may take long give it up, so that the end of the parent is heard meanwhile.
A null handle is ``None``. Meanings of the calls: pdfium's public headers (fpdfview.h, fpdf_text.h, fpdf_edit.h).
"""

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

HANDLE, ADDRESS, INT, FLOAT = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_float
Call = Callable[..., Any]


def _bind(name: str, result: Any, *arguments: Any, long: bool = False) -> Call:
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    assert address is not None
    kind = ctypes.CFUNCTYPE if long else ctypes.PYFUNCTYPE
    return kind(result, *arguments)(address)


load_document = _bind("FPDF_LoadDocument", HANDLE, ctypes.c_char_p, ctypes.c_char_p, long=True)
close_document = _bind("FPDF_CloseDocument", None, HANDLE)
last_error = _bind("FPDF_GetLastError", ctypes.c_ulong)
count_signatures = _bind("FPDF_GetSignatureCount", INT, HANDLE)
count_pages = _bind("FPDF_GetPageCount", INT, HANDLE)

new_document = _bind("FPDF_CreateNewDocument", HANDLE)
import_pages = _bind("FPDF_ImportPagesByIndex", INT, HANDLE, HANDLE, ADDRESS, ctypes.c_ulong, INT, long=True)
save_copy = _bind("FPDF_SaveAsCopy", INT, HANDLE, ADDRESS, ctypes.c_ulong, long=True)

load_page = _bind("FPDF_LoadPage", HANDLE, HANDLE, INT, long=True)
close_page = _bind("FPDF_ClosePage", None, HANDLE)
page_width = _bind("FPDF_GetPageWidthF", FLOAT, HANDLE)
page_height = _bind("FPDF_GetPageHeightF", FLOAT, HANDLE)
rotation = _bind("FPDFPage_GetRotation", INT, HANDLE)
set_rotation = _bind("FPDFPage_SetRotation", None, HANDLE, INT)
to_device = _bind(
    "FPDF_PageToDevice", INT, HANDLE, INT, INT, INT, INT, INT, ctypes.c_double, ctypes.c_double, ADDRESS, ADDRESS
)
flatten = _bind("FPDFPage_Flatten", INT, HANDLE, INT, long=True)

count_annotations = _bind("FPDFPage_GetAnnotCount", INT, HANDLE)
annotation = _bind("FPDFPage_GetAnnot", HANDLE, HANDLE, INT)
annotation_subtype = _bind("FPDFAnnot_GetSubtype", INT, HANDLE)
close_annotation = _bind("FPDFPage_CloseAnnot", None, HANDLE)

load_text = _bind("FPDFText_LoadPage", HANDLE, HANDLE, long=True)
close_text = _bind("FPDFText_ClosePage", None, HANDLE)
count_chars = _bind("FPDFText_CountChars", INT, HANDLE)
text = _bind("FPDFText_GetText", INT, HANDLE, INT, INT, ADDRESS)
char_index = _bind("FPDFText_GetCharIndexFromTextIndex", INT, HANDLE, INT)
char_object = _bind("FPDFText_GetTextObject", HANDLE, HANDLE, INT)
char_angle = _bind("FPDFText_GetCharAngle", FLOAT, HANDLE, INT)
is_hyphen = _bind("FPDFText_IsHyphen", INT, HANDLE, INT)
loose_box = _bind("FPDFText_GetLooseCharBox", INT, HANDLE, INT, ADDRESS)
tight_box = _bind("FPDFText_GetCharBox", INT, HANDLE, INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS)

count_objects = _bind("FPDFPage_CountObjects", INT, HANDLE)
page_object = _bind("FPDFPage_GetObject", HANDLE, HANDLE, INT)
count_form_objects = _bind("FPDFFormObj_CountObjects", INT, HANDLE)
form_object = _bind("FPDFFormObj_GetObject", HANDLE, HANDLE, ctypes.c_ulong)
object_type = _bind("FPDFPageObj_GetType", INT, HANDLE)
object_matrix = _bind("FPDFPageObj_GetMatrix", INT, HANDLE, ADDRESS)
object_bounds = _bind("FPDFPageObj_GetBounds", INT, HANDLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
fill_color = _bind("FPDFPageObj_GetFillColor", INT, HANDLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
count_segments = _bind("FPDFPath_CountSegments", INT, HANDLE)
path_segment = _bind("FPDFPath_GetPathSegment", HANDLE, HANDLE, INT)
draw_mode = _bind("FPDFPath_GetDrawMode", INT, HANDLE, ADDRESS, ADDRESS)
segment_type = _bind("FPDFPathSegment_GetType", INT, HANDLE)
segment_point = _bind("FPDFPathSegment_GetPoint", INT, HANDLE, ADDRESS, ADDRESS)
segment_closes = _bind("FPDFPathSegment_GetClose", INT, HANDLE)
text_mode = _bind("FPDFTextObj_GetTextRenderMode", INT, HANDLE)
image_size = _bind("FPDFImageObj_GetImagePixelSize", INT, HANDLE, ADDRESS, ADDRESS)
count_image_filters = _bind("FPDFImageObj_GetImageFilterCount", INT, HANDLE)
image_filter = _bind("FPDFImageObj_GetImageFilter", ctypes.c_ulong, HANDLE, INT, ADDRESS, ctypes.c_ulong)

create_bitmap = _bind("FPDFBitmap_CreateEx", HANDLE, INT, INT, INT, ADDRESS, INT)
destroy_bitmap = _bind("FPDFBitmap_Destroy", None, HANDLE)
render = _bind("FPDF_RenderPageBitmap", None, HANDLE, HANDLE, INT, INT, INT, INT, INT, INT, long=True)
