"""What axe finds on the sample of the accessibility dossier: ``make axe`` writes build/axe.earl.json.

Apart from the build, for it needs a browser. A rule of axe that passes says nothing of the whole criterion.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bouw.adoptie import STATEMENT, as_json, filled
from bouw.adoptiepapier import EARL
from bouw.content import read_content
from bouw.job import ROOT
from bouw.schermbeelden import PUBLIC, _browser, _served

AXE = ROOT / "node_modules" / "axe-core"
TARGET = ROOT / "build" / "axe.earl.json"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTH, HEIGHT = 320, 640
OUTCOMES = {
    "violations": "earl:failed",
    "passes": "earl:passed",
    "incomplete": "earl:cantTell",
    "inapplicable": "earl:inapplicable",
}
RUN = "(regels) => axe.run(document, { runOnly: regels, resultTypes: ['violations'] })"


def look(public: Path = PUBLIC) -> dict[str, Any]:
    """Run axe on every page of the sample of a built site."""
    version = json.loads((AXE / "package.json").read_text(encoding="utf-8"))["version"]
    addresses = filled(read_content(), STATEMENT)["steekproef"]["adressen"]
    found: list[dict[str, Any]] = []
    with _served(public) as address, _browser() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        for one in addresses:
            page.goto(address if one == "." else f"{address}{one}/")
            page.add_script_tag(path=AXE / "axe.min.js")
            found += assertions(one, version, page.evaluate(RUN, RULES))
    return {"@context": EARL, "@graph": found}


def assertions(address: str, version: str, result: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One assertion for each rule of axe on a page."""
    for kind, outcome in OUTCOMES.items():
        for rule in result[kind]:
            criteria = [tag for tag in rule["tags"] if tag.startswith("wcag") and tag[4:].isdigit()]
            yield {
                "@type": "Assertion",
                "mode": "earl:automatic",
                "assertedBy": f"axe-core {version}",
                "subject": {"@type": ["earl:TestSubject", "sch:WebPage"], "dct:source": address},
                "test": {
                    "@type": "TestCase",
                    "title": rule["id"],
                    "dct:isPartOf": [f"WCAG {tag[4]}.{tag[5]}.{tag[6:]}" for tag in criteria],
                },
                "result": {"@type": "TestResult", "outcome": outcome},
            }


def main() -> int:
    """Write the file; fails when axe found a fault."""
    report = look()
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(as_json(report), encoding="utf-8")
    failed = [one for one in report["@graph"] if one["result"]["outcome"] == OUTCOMES["violations"]]
    sys.stdout.write(f"{len(report['@graph'])} regels, {len(failed)} fout: {TARGET.relative_to(ROOT)}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
