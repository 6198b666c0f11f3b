"""Applications and archives that must be refused with a clear error, while the other bundles of the run go on."""

import io
import json
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from samples.cases.plots import service
from samples.dossier import Dossier
from samples.scenario import BadBundle
from samples.world import World

Change = Callable[[dict[str, Any]], object]


def _application(world: World) -> dict[str, Any]:
    """A flawless application of two lines."""
    dossier = Dossier(world)
    dossier.goods.append(world.goods())
    for category in ("9.1", "9.7"):
        dossier.line(category, service(dossier, category))
    return deepcopy(dossier.application())


def _json(application: object) -> bytes:
    return json.dumps(application, ensure_ascii=False, indent=2).encode()


def _changed(world: World, name: str, change: Change, *error: str) -> BadBundle:
    application = _application(world)
    change(application)
    return BadBundle(name, {"application.json": _json(application)}, error_contains=error)


def no_application(world: World) -> BadBundle:
    """A folder without application.json."""
    return BadBundle("no_application", {"docs/readme.txt": b"nothing here"}, error_contains=("application.json",))


def not_json(world: World) -> BadBundle:
    """application.json breaks off in the middle."""
    whole = _json(_application(world))
    return BadBundle("not_json", {"application.json": whole[: len(whole) // 2]}, error_contains=("application.json",))


def not_an_object(world: World) -> BadBundle:
    """application.json is a list."""
    return BadBundle("not_an_object", {"application.json": b"[]"})


def another_schema(world: World) -> BadBundle:
    return _changed(world, "another_schema", lambda a: a.update(schema="otem/application/2"), "schema")


def wrong_type(world: World) -> BadBundle:
    """An amount that is an object."""
    return _changed(
        world,
        "wrong_type",
        lambda a: a["expenses"][0]["claimed"].update(amount={"kzt": "1"}),
        "expenses[0].claimed.amount",
    )


def wrong_type_of_flag(world: World) -> BadBundle:
    return _changed(
        world, "wrong_type_of_flag", lambda a: a["applicant"].update(insolvency="no"), "applicant.insolvency"
    )


def missing_key(world: World) -> BadBundle:
    return _changed(world, "missing_key", lambda a: a["applicant"].pop("bin"), "applicant", "bin")


def missing_key_of_line(world: World) -> BadBundle:
    return _changed(world, "missing_key_of_line", lambda a: a["expenses"][1].pop("category"), "expenses[1]", "category")


def _amount(world: World, name: str, amount: str) -> BadBundle:
    return _changed(
        world, name, lambda a: a["expenses"][0]["claimed"].update(amount=amount), "expenses[0].claimed.amount"
    )


def negative_amount(world: World) -> BadBundle:
    return _amount(world, "negative_amount", "-1000000.00")


def amount_nan(world: World) -> BadBundle:
    return _amount(world, "amount_nan", "NaN")


def amount_infinite(world: World) -> BadBundle:
    return _amount(world, "amount_infinite", "Infinity")


def amount_absurd(world: World) -> BadBundle:
    return _amount(world, "amount_absurd", "1e400")


def amount_in_words_only(world: World) -> BadBundle:
    return _amount(world, "amount_in_words_only", "один миллион")


def duplicate_line_ids(world: World) -> BadBundle:
    return _changed(world, "duplicate_line_ids", lambda a: a["expenses"][1].update(id="1"), "expenses[1].id")


def unknown_category(world: World) -> BadBundle:
    return _changed(
        world, "unknown_category", lambda a: a["expenses"][0].update(category="9.12"), "expenses[0].category"
    )


def no_such_day(world: World) -> BadBundle:
    return _changed(world, "no_such_day", lambda a: a.update(submitted_on="2025-02-30"), "submitted_on")


def short_bin(world: World) -> BadBundle:
    return _changed(world, "short_bin", lambda a: a["applicant"].update(bin="12034000567"), "applicant.bin")


def id_climbs_out(world: World) -> BadBundle:
    """An id that is no safe folder name."""
    return _changed(world, "id_climbs_out", lambda a: a.update(id="../../evil"), "id")


def empty_id(world: World) -> BadBundle:
    return _changed(world, "empty_id", lambda a: a.update(id=""), "id")


def _archive(world: World, name: str, member: zipfile.ZipInfo, content: bytes, *error: str) -> BadBundle:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("application.json"), _json(_application(world)))
        archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return BadBundle(name, archive=out.getvalue(), error_contains=error)


def zip_climbs_out(world: World) -> BadBundle:
    """A member that would be written beside the bundle."""
    return _archive(world, "zip_climbs_out", zipfile.ZipInfo("../escaped.pdf"), b"%PDF-1.4", "escaped.pdf")


def zip_absolute_path(world: World) -> BadBundle:
    return _archive(world, "zip_absolute_path", zipfile.ZipInfo("/srv/escaped.pdf"), b"%PDF-1.4", "escaped.pdf")


def zip_with_link(world: World) -> BadBundle:
    """A member that is a symbolic link."""
    link = zipfile.ZipInfo("docs/linked.pdf")
    link.create_system = 3  # Unix, whose file type stands in the upper half of the attributes
    link.external_attr = 0o120777 << 16
    return _archive(world, "zip_with_link", link, b"/etc/hostname", "linked.pdf")


def zip_bomb(world: World) -> BadBundle:
    """Eighty megabytes of zeros in eighty kilobytes."""
    return _archive(world, "zip_bomb", zipfile.ZipInfo("docs/bomb.pdf"), bytes(80 << 20), "bomb.pdf")


def not_a_zip(world: World) -> BadBundle:
    return BadBundle("not_a_zip", archive=b"PK\x03\x04 and no more of it")


CASES = (
    no_application,
    not_json,
    not_an_object,
    another_schema,
    wrong_type,
    wrong_type_of_flag,
    missing_key,
    missing_key_of_line,
    negative_amount,
    amount_nan,
    amount_infinite,
    amount_absurd,
    amount_in_words_only,
    duplicate_line_ids,
    unknown_category,
    no_such_day,
    short_bin,
    id_climbs_out,
    empty_id,
    zip_climbs_out,
    zip_absolute_path,
    zip_with_link,
    zip_bomb,
    not_a_zip,
)
