"""Serve mutants of a demo page, audit them, and say which defects were found, by which rule, and where."""

import json
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cms.accessibility.engine.finding import Finding, Outcome
from cms.audit.plan import Plan, RunOptions
from cms.audit.results import PageResult
from cms.audit.run import audit
from tests.browser.audit.mutation.behaviour import BEHAVIOUR
from tests.browser.audit.mutation.content import CONTENT
from tests.browser.audit.mutation.equipment import EQUIPMENT
from tests.browser.audit.mutation.looks import LOOKS
from tests.browser.audit.mutation.planting import Mutant, equip, mark_blocks
from tests.browser.audit.mutation.structure import STRUCTURE
from tests.browser.audit.site import Answer, Site, serving

POST = "/updates/coast-walk/"
MUTANTS = (*CONTENT, *STRUCTURE, *LOOKS, *BEHAVIOUR)
PROXIED = ("/_astro/", "/theme.css", "/icon.svg")
FRAMED = '<!DOCTYPE html><html lang="en"><title>Map</title><p>From the lock to the lighthouse.</p></html>'


class Demo:
    """A post of the demo's frontend, its blocks marked, and what a server of mutants needs besides.

    Args:
        frontend: address of the running frontend, without a slash at the end.
        cms: address of its CMS.
    """

    def __init__(self, frontend: str, cms: str) -> None:
        self.frontend = frontend
        self.cms = cms
        find = json.loads(self._get(f"{cms}/api/v2/pages/find/?html_path={POST}").body)
        self.ids = [block["id"] for block in find["body"]]
        body = self._get(f"{frontend}{POST}").body
        self.html = body if isinstance(body, str) else body.decode()

    def tree(self, equipment: str = "") -> LexborHTMLParser:
        """The sound page, with one piece of equipment where it is asked for."""
        marked = mark_blocks(self.html, self.ids)
        return equip(marked, equipment, EQUIPMENT[equipment]) if equipment else marked

    def mutant(self, mutant: Mutant) -> LexborHTMLParser:
        """The page with the defect."""
        return mutant.change(self.tree(mutant.equipment))

    def pages(self, mutants: Sequence[Mutant]) -> dict[str, Answer | str | Callable[[], Answer]]:
        """Every mutant by its path."""
        return {mutant.path: self.mutant(mutant).html or "" for mutant in mutants}

    def sound(self) -> str:
        """The page with all the equipment and no defect."""
        tree = self.tree()
        for id, html in EQUIPMENT.items():
            tree = equip(tree, id, html)
        return tree.html or ""

    @contextmanager
    def serving(self, pages: dict[str, Answer | str | Callable[[], Answer]]) -> Iterator[Site]:
        """Serve these pages beside the styles that they ask for."""
        with serving({**self._resources(), **pages}) as site:
            yield site

    def _resources(self) -> dict[str, Answer | str | Callable[[], Answer]]:
        """What the post and its equipment load from their own site."""
        tree = LexborHTMLParser(self.html)
        paths = {link.attributes["href"] or "" for link in tree.css("link[rel=stylesheet], link[rel=icon]")}
        found: dict[str, Answer | str | Callable[[], Answer]] = {
            path: self._get(self.frontend + path) for path in paths
        }
        return {**found, "/map": FRAMED}

    @staticmethod
    def _get(address: str) -> Answer:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return Answer(answer.read(), headers={"Content-Type": answer.headers["Content-Type"]})


@dataclass(frozen=True)
class Verdict:
    """What came of one mutant.

    Attributes:
        found: rules that found the defect at the right place.
        astray: rules that found it, but name another place.
        besides: rules that are not expected to say anything here.
    """

    mutant: Mutant
    found: tuple[str, ...]
    astray: tuple[str, ...]
    besides: tuple[str, ...]
    where: str
    problem: str

    @property
    def certain_besides(self) -> list[str]:
        """What is said besides, and not only for a person to look at."""
        return [rule for rule in self.besides if not rule.endswith("(review)")]

    def line(self) -> str:
        """A line of the table."""
        said = ", ".join(self.found) or self.problem or "NOT FOUND"
        more = "".join(
            f"; {name} {rules}" for name, rules in (("astray", self.astray), ("besides", self.besides)) if rules
        )
        return f"{self.mutant.name:40} {said}{more:40} {self.where}"


def run(demo: Demo, mutants: Sequence[Mutant], plan: Plan, jobs: int = 2) -> list[Verdict]:
    """Audit mutants, and judge what is found."""
    pages = demo.pages(mutants)
    with demo.serving(pages) as site:
        urls = [site.url(mutant.path) for mutant in mutants]
        result = audit(urls, plan, RunOptions(jobs=jobs, allowed=(demo.cms,), crops=False))
    results = {urlsplit(one.url).path: one for one in result.pages}
    return [judge(mutant, str(pages[mutant.path]), results[mutant.path]) for mutant in mutants]


def judge(mutant: Mutant, html: str, result: PageResult) -> Verdict:
    """Hold what was found against where the defect is."""
    tree = LexborHTMLParser(html)
    mine = [one for one in result.findings if one.rule in mutant.rules]
    right = [one for one in mine if at_fault(tree, mutant.at, one)]
    return Verdict(
        mutant,
        found=_rules(right),
        astray=_rules([one for one in mine if one not in right]),
        besides=_rules([one for one in result.findings if one.rule not in mutant.rules]),
        where=next((f"{one.block_id or ''} {one.selector} [{one.variant}]" for one in right), ""),
        problem=result.problem,
    )


def _rules(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(
        sorted({one.rule if one.outcome is Outcome.FAILED else f"{one.rule} ({one.outcome})" for one in findings})
    )


def at_fault(tree: LexborHTMLParser, at: str, finding: Finding) -> bool:
    """Whether a finding names the element at fault, or what stands in it; an element in a block needs its block, too."""
    wanted = tree.css_first(at)
    assert wanted is not None, f"the mutant has nothing at {at}"
    if wanted.tag == "html":
        return finding.selector in (None, "html", "html > body") or finding.selector.startswith("html > head")
    place = tree.css_first(finding.selector) if finding.selector else None
    if place is None or finding.block_id != block_of(wanted):
        return False
    holders = {one.mem_id for one in (place, *ancestors(place))}
    return wanted.mem_id in holders or (wanted.parent is not None and place.mem_id == wanted.parent.mem_id)


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Everything that an element stands in."""
    while (parent := node.parent) is not None:
        yield parent
        node = parent


def block_of(node: LexborNode) -> str | None:
    """The id of the block that an element stands in."""
    marked = (one.attributes.get("data-block-id") for one in (node, *ancestors(node)) if one.attributes)
    return next((id for id in marked if id), None)
