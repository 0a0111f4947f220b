"""The outcome in codes, without a sentence: all that a table of many cases needs, in a fraction of the time.

The same functions decide as in ``uitkomst.py``; a test holds both alike for every case.
"""

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.beoordeling import beoordeel, mogelijke_families, tegenspraken
from rules_py.rekenen.duur import duuropties, plusadvies
from rules_py.rekenen.gevraagd import alleen_gevraagd
from rules_py.rekenen.omvang import bepaal_omvang
from rules_py.rekenen.status import bepaal_status, getoonde_profielen
from rules_py.zeggen.verwoording import Json, individueel_json


def beknopt(kader: Kader, antwoorden: Antwoorden) -> Json:
    """What the answers lead to, by the names that the readable cases use for what they expect."""
    antwoorden = alleen_gevraagd(kader, antwoorden)
    status, mogelijk = bepaal_status(kader, antwoorden)
    getoond = getoonde_profielen(kader, mogelijk)
    omvang = {
        profiel.code: bepaal_omvang(kader, familie, profiel, antwoorden) for familie, profiel, _ in getoond
    }
    zonder_profiel = mogelijke_families(kader, antwoorden) if status == "zin" else ()
    return {
        "status": status,
        "best": [profiel.code for _, profiel, past in getoond if past == "best"],
        "dichtbij": [profiel.code for _, profiel, past in getoond if past == "dichtbij"],
        "tegenspraken": {
            profiel.code: tegenspraken(beoordeel(profiel, antwoorden)) for _, profiel, _ in getoond
        },
        "uren": {code: [een.min_uren, een.max_uren] for code, een in omvang.items()},
        "ligging": {code: een.ligging for code, een in omvang.items()},
        "plus": {profiel.code: plusadvies(kader, familie, antwoorden)[0] for familie, profiel, _ in getoond},
        "duur": {profiel.code: list(duuropties(kader, [familie])) for familie, profiel, _ in getoond},
        "duur_zin": list(duuropties(kader, zonder_profiel)),
        "individueel": individueel_json(kader, antwoorden)["categorieen"],
        "zekerheid": [mogelijk[familie.id].zekerheid for familie in kader.families if familie.id in mogelijk],
    }
