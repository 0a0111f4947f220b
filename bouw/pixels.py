"""How much two pictures of a screen differ, as a share of their pixels. Letters' soft edges don't count.

Pillow finds where they differ at all, in no time; pixelmatch judges only that part, because it looks at one
pixel after another. Where very much differs it has nothing to add, and would take minutes.
"""

from PIL import Image, ImageChops, ImageDraw
from pixelmatch.contrib.PIL import pixelmatch

AFRONDING = 12
"""Steps of 255 in a channel that a picture may lose when it is kept in 256 colours."""
KLEURAFSTAND = 0.05
"""The distance between two colours (0 to 1) from which pixelmatch calls them different."""
VEEL = 0.02
"""The share from which a picture simply differs, whatever pixelmatch makes of the edges of letters."""
RAND = 3  # pixels around a difference: pixelmatch looks at neighbours to know an edge


def share_different(left: Image.Image, right: Image.Image) -> float:
    """The share of pixels that differ; what only one of them has, differs."""
    width, height = max(left.width, right.width), max(left.height, right.height)
    both = min(left.width, right.width), min(left.height, right.height)
    alone = width * height - both[0] * both[1]
    left, right = (picture.convert("RGB").crop((0, 0, *both)) for picture in (left, right))
    mask = difference(left, right)
    where = mask.getbbox()
    if where is None:
        return alone / (width * height)
    rough = mask.histogram()[255]
    if rough + alone > VEEL * width * height:
        return (rough + alone) / (width * height)
    box = max(0, where[0] - RAND), max(0, where[1] - RAND), where[2] + RAND, where[3] + RAND
    box = (*box[:2], min(both[0], box[2]), min(both[1], box[3]))
    exact = pixelmatch(left.crop(box), right.crop(box), threshold=KLEURAFSTAND)
    return (exact + alone) / (width * height)


def difference(left: Image.Image, right: Image.Image) -> Image.Image:
    """White where two pictures of the same size differ by more than rounding, black elsewhere."""
    channels = ImageChops.difference(left, right).point(lambda value: 255 * (value > AFRONDING)).split()
    mask = channels[0]
    for channel in channels[1:]:
        mask = ImageChops.lighter(mask, channel)
    return mask


def side_by_side(before: Image.Image, after: Image.Image) -> Image.Image:
    """Before, after, and after with a red frame around each part that differs."""
    gap = 8
    width, height = max(before.width, after.width), max(before.height, after.height)
    sheet = Image.new("RGB", (3 * width + 2 * gap, height), "grey")
    for place, picture in enumerate((before, after, _framed(before, after))):
        sheet.paste(picture.convert("RGB"), (place * (width + gap), 0))
    return sheet


def _framed(before: Image.Image, after: Image.Image) -> Image.Image:
    """The later picture, with every block of it that differs in a frame."""
    framed = after.convert("RGB")
    on_canvas = Image.new("RGB", after.size, "grey")
    on_canvas.paste(before.convert("RGB"), (0, 0))
    mask = difference(on_canvas, framed)
    draw, block = ImageDraw.Draw(framed), 40
    for top in range(0, after.height, block):
        for left in range(0, after.width, block):
            found = mask.crop((left, top, left + block, top + block)).getbbox()
            if found:
                box = [left + found[0] - 2, top + found[1] - 2, left + found[2] + 1, top + found[3] + 1]
                draw.rectangle(box, outline="red", width=2)
    return framed
