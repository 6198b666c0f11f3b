"""What is done to each page, drawn by lot: the three levels as data, one recipe for a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal, TypeVar

Capture = Literal["native", "pasted", "scanner", "fax", "phone"]
TurnedBy = Literal["none", "image", "rotate", "mended"]
Light = Literal["even", "shadow", "uneven", "gutter"]
Background = Literal["white", "tinted", "guilloche"]
Layer = Literal["none", "good", "look_alikes", "language", "shifted"]
Encoding = Literal["jpeg", "jpeg2000", "cmyk", "palette", "ccitt"]

T = TypeVar("T", bound=str)

# pages larger than A3 stay what they are
LARGEST = 1200.0


@dataclass(frozen=True)
class Recipe:
    """One page's way through the scanner.

    ``capture`` native leaves the page alone, pasted replaces a part of it by a picture. ``dpi`` dots per inch; ``skew`` degrees;
    ``turn`` degrees as a reader sees it; ``turned_by`` image: the picture lies turned on its page, rotate: /Rotate turns it,
    mended: the picture is turned and /Rotate sets it upright. ``noise`` standard deviation of 255; ``blur`` pixels;
    ``quality`` of JPEG; ``strips`` pictures the page is cut into; ``two_up``: two pages of one
    document side by side.
    """

    capture: Capture
    dpi: int = 0
    colour: bool = False
    skew: float = 0.0
    turn: int = 0
    turned_by: TurnedBy = "none"
    noise: float = 0.0
    blur: float = 0.0
    quality: int = 0
    light: Light = "even"
    background: Background = "white"
    bleed: bool = False
    holes: bool = False
    stamps: int = 0
    signature: bool = False
    layer: Layer = "none"
    encoding: Encoding = "jpeg"
    strips: int = 1
    two_up: bool = False


@dataclass(frozen=True)
class Level:
    """Ranges and chances of a level. ``type_pixels``: so many pixels the smallest type gets at least, for a person to read it."""

    dpi: tuple[int, int]
    type_pixels: float
    skew: float
    noise: tuple[float, float]
    blur: tuple[float, float]
    quality: tuple[int, int]
    captures: Mapping[Capture, int]
    lights: Mapping[Light, int]
    backgrounds: Mapping[Background, int]
    layers: Mapping[Layer, int]
    encodings: Mapping[Encoding, int]
    colour: float
    turned: float
    bleed: float
    holes: float
    stamped: float
    signed: float
    strips: float
    blanks: float = field(default=0.06)  # after a page: a blank back side or a sheet that parts documents
    two_up: float = field(default=0.0)  # of two pages of one document


LEVELS: dict[int, Level] = {
    1: Level(
        dpi=(250, 300),
        type_pixels=20,
        skew=0.5,
        noise=(1.0, 2.5),
        blur=(0.0, 0.5),
        quality=(78, 82),
        captures={"scanner": 88, "native": 9, "pasted": 3},
        lights={"even": 92, "shadow": 8},
        backgrounds={"white": 92, "tinted": 8},
        layers={"none": 84, "good": 12, "look_alikes": 4},
        encodings={"jpeg": 82, "jpeg2000": 3, "palette": 5, "ccitt": 10},
        colour=0.6,
        turned=0.04,
        bleed=0.04,
        holes=0.1,
        stamped=0.08,
        signed=0.05,
        strips=0.1,
    ),
    2: Level(
        dpi=(200, 200),
        type_pixels=16,
        skew=1.5,
        noise=(2.0, 5.0),
        blur=(0.3, 0.7),
        quality=(48, 55),
        captures={"scanner": 89, "native": 6, "pasted": 5},
        lights={"even": 60, "shadow": 22, "uneven": 10, "gutter": 8},
        backgrounds={"white": 80, "tinted": 10, "guilloche": 10},
        layers={"none": 72, "good": 12, "look_alikes": 7, "language": 5, "shifted": 4},
        encodings={"jpeg": 77, "jpeg2000": 2, "cmyk": 3, "palette": 4, "ccitt": 14},
        colour=0.55,
        turned=0.12,
        bleed=0.14,
        holes=0.15,
        stamped=0.3,
        signed=0.2,
        strips=0.08,
        two_up=0.06,
    ),
    3: Level(
        dpi=(150, 160),
        type_pixels=14,
        skew=2.5,
        noise=(4.0, 9.0),
        blur=(0.5, 0.9),
        quality=(33, 40),
        captures={"scanner": 44, "phone": 36, "fax": 15, "native": 2, "pasted": 3},
        lights={"even": 25, "shadow": 30, "uneven": 30, "gutter": 15},
        backgrounds={"white": 74, "tinted": 13, "guilloche": 13},
        layers={"none": 80, "look_alikes": 8, "language": 7, "shifted": 5},
        encodings={"jpeg": 92, "cmyk": 2, "palette": 6},
        colour=0.6,
        turned=0.15,
        bleed=0.22,
        holes=0.15,
        stamped=0.42,
        signed=0.3,
        strips=0.06,
        two_up=0.06,
    ),
}


@dataclass(frozen=True)
class Facts:
    """What of a page bounds the choice. ``smallest`` size of type, points; ``filled``: areas of it are printed in strong
    colours, which one bit blacks out; ``inkable``: stamps may be put on it, ``signable``: a hand's strokes too; ``texted``: its
    words and their places are known; ``sideways``: the case wants turned pages."""

    smallest: float
    width: float
    height: float
    filled: bool
    inkable: bool
    signable: bool
    texted: bool
    sideways: bool = False


def choose(level: int, random: Random, facts: Facts) -> Recipe:
    """The recipe of one page."""
    chances = LEVELS[level]
    capture = _drawn(random, chances.captures)
    if max(facts.width, facts.height) > LARGEST or (capture == "pasted" and not facts.texted):
        capture = "native" if capture == "pasted" else "scanner"
    if capture == "native":
        return Recipe("native")
    if capture == "fax" and (facts.filled or facts.smallest < 7.5):
        capture = "scanner"
    recipe = Recipe(
        capture,
        dpi=_resolution(chances, random, facts),
        colour=random.random() < chances.colour,
        skew=round(random.uniform(-chances.skew, chances.skew), 2),
        noise=round(random.uniform(*chances.noise), 1),
        blur=round(random.uniform(*chances.blur), 2),
        quality=random.randint(*chances.quality),
        light=_drawn(random, chances.lights),
        background=_drawn(random, chances.backgrounds),
        bleed=random.random() < chances.bleed,
        holes=random.random() < chances.holes,
        stamps=random.choice((1, 1, 2)) if facts.inkable and random.random() < chances.stamped else 0,
        signature=facts.signable and random.random() < chances.signed,
        layer=_drawn(random, chances.layers),
        encoding=_drawn(random, chances.encodings),
        strips=random.randint(3, 8) if random.random() < chances.strips else 1,
    )
    return _settled(_turned(recipe, random, 0.6 if facts.sideways else chances.turned), facts, random)


def _turned(recipe: Recipe, random: Random, chance: float) -> Recipe:
    """Landscape sheets go through the feeder on their side, and some sheets upside down."""
    turn = random.choice((90, 270, 180))
    by: TurnedBy = random.choice(("image", "rotate", "mended"))
    if recipe.capture == "pasted" or random.random() >= chance:
        return recipe
    return replace(recipe, turn=0 if by == "mended" else turn, turned_by=by)


def _settled(recipe: Recipe, facts: Facts, random: Random) -> Recipe:
    """What cannot be together is parted: what blacks out the letters, and what a device does not make."""
    if recipe.capture == "pasted":
        recipe = replace(recipe, stamps=0, signature=False, layer="none", strips=1, holes=False, bleed=False)
        recipe = replace(recipe, encoding="jpeg", background="white")
    if recipe.capture == "phone":
        recipe = replace(
            recipe, layer="none", encoding="jpeg", strips=1, colour=True, light="uneven", quality=recipe.quality + 15
        )
    if recipe.capture == "fax":
        recipe = replace(recipe, encoding="ccitt", background="white", bleed=False, light="even")
    if recipe.encoding == "ccitt" and recipe.capture == "scanner" and (facts.filled or facts.smallest < 6.5):
        recipe = replace(recipe, encoding="jpeg")
    if recipe.encoding == "ccitt":
        recipe = replace(recipe, colour=False, background="white", light="even", bleed=False, stamps=0, signature=False)
        recipe = replace(recipe, strips=1, dpi=max(recipe.dpi, 200))
    if recipe.encoding in ("jpeg2000", "cmyk", "palette"):
        recipe = replace(recipe, strips=1, colour=recipe.encoding != "palette")
    bent = recipe.capture == "fax" or recipe.light == "gutter"
    if recipe.layer != "none" and (recipe.turned_by != "none" or not facts.texted or bent):
        recipe = replace(recipe, layer="none")
    if recipe.stamps or recipe.signature or recipe.background != "white":
        recipe = replace(recipe, colour=recipe.colour or random.random() < 0.7)
    return recipe


def _resolution(chances: Level, random: Random, facts: Facts) -> int:
    """Dots per inch: who scans small print turns them up."""
    needed = round(72 * chances.type_pixels / max(facts.smallest, 4.0))
    return min(300, max(random.randint(*chances.dpi), needed))


def _drawn(random: Random, chances: Mapping[T, int]) -> T:
    return random.choices(list(chances), list(chances.values()))[0]
