"""The report that people read: one HTML file with everything in it, for the screen, both colour schemes and paper."""

import base64
import hashlib
import re
from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.audit.checks import place_of
from cms.audit.criteria import address, label
from cms.audit.report import report_format
from cms.audit.results import SEVERITIES, PageResult, RunResult
from cms.audit.version import VERSION

ASSETS = Path(__file__).with_name("assets")
WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.ADVICE: "Advice"}
PICTURES = {
    "image": "The place, framed",
    "heat_map": "Where contrast is too low",
    "heatmap": "Where contrast is too low",
}
SENTENCE = re.compile(r"(.+?[.?!][”\")]?)\s+(?=[A-Z“])(.+)", re.DOTALL)


@cache
def _asset(name: str) -> str:
    return (ASSETS / name).read_text()


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@report_format("html", "html")
def write(run: RunResult) -> str:
    """The whole document. Nothing in it is loaded from anywhere, and only our own script may run."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    findings = run.findings()
    body = "\n".join((_header(run, findings), _pages(run), _findings(run, findings), _footer(run)))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(_title(run))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#findings">Skip to the findings</a>\n{body}\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _title(run: RunResult) -> str:
    where = run.pages[0].url if len(run.pages) == 1 else f"{len(run.pages)} pages"
    return f"Accessibility audit of {where}, {run.started:%d %B %Y}"


def _verdict(run: RunResult, findings: list[Finding]) -> str:
    missed = sum(not page.audited for page in run.pages)
    if missed:
        many = "page was" if missed == 1 else "pages were"
        return f'<p class="verdict bad">{missed} {many} not audited: nothing can be said about them.</p>'
    failed = sum(one.outcome is Outcome.FAILED for one in findings)
    if failed:
        many = "thing stands" if failed == 1 else "things stand"
        return f'<p class="verdict bad">{failed} {many} in the way of readers.</p>'
    if findings:
        return f'<p class="verdict">Nothing failed; a person has to look at {len(findings)}.</p>'
    return '<p class="verdict good">Nothing was found.</p>'


def _header(run: RunResult, findings: list[Finding]) -> str:
    by_severity = Counter(one.severity for one in findings)
    numbers = [
        ("Pages", len(run.pages)),
        *(
            (f"{WORDS[severity]}s" if severity != Severity.ADVICE else "Advice", by_severity[severity])
            for severity in SEVERITIES
        ),
        ("To be looked at", sum(one.outcome is Outcome.REVIEW for one in findings)),
    ]
    counts = "".join(f"<div><dt>{name}</dt><dd>{number}</dd></div>" for name, number in numbers)
    early = '<p class="verdict bad">The run was stopped before its end.</p>' if run.interrupted else ""
    return (
        f'<header><div class="wrap"><h1>{escape(_title(run))}</h1>{early}{_verdict(run, findings)}'
        f'<dl class="counts">{counts}</dl></div></header>\n<main class="wrap">'
    )


def _pages(run: RunResult) -> str:
    heads = ("Page", "Errors", "Warnings", "Advice", "Seconds")
    columns = "".join(f'<th scope="col"><button type="button">{name}</button></th>' for name in heads)
    rows = "".join(map(_page_row, run.pages))
    return (
        '<h2 id="pages">Pages</h2><table class="pages"><caption>What each page was found to have</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _page_row(page: PageResult) -> str:
    counts = Counter(one.severity for one in page.all_findings())
    numbers = "".join(
        f'<td class="number" data-label="{name}">{value}</td>'
        for name, value in (
            ("Errors", counts[Severity.ERROR]),
            ("Warnings", counts[Severity.WARNING]),
            ("Advice", counts[Severity.ADVICE]),
            ("Seconds", f"{page.seconds:.1f}"),
        )
    )
    notes = [f"Not audited: {page.problem}"] if page.problem else []
    notes += [*page.notes, *(["Unchanged since its last audit"] if page.reused else [])]
    said = "".join(f'<br><span class="soft">{escape(note)}</span>' for note in notes)
    return f'<tr><th scope="row">{_link(page.url, _name(page.url, page.title))}{said}</th>{numbers}</tr>'


def _link(url: str, text: str) -> str:
    safe = url.startswith(("http://", "https://"))
    return f'<a href="{escape(url)}">{escape(text)}</a>' if safe else escape(text)


def _name(url: str, title: str) -> str:
    """What a link to a page is called: its title with its place, since many pages have titles that say little."""
    place = urlsplit(url).netloc + place_of(url)
    return f"{title} ({place})" if title else f"Page at {place}"


def _findings(run: RunResult, findings: list[Finding]) -> str:
    titles = {page.url: page.title for page in run.pages}
    items = "".join(_finding(one, titles.get(one.url or "", "")) for one in findings)
    tools = (
        '<div class="tools" hidden>'
        '<label>Order <select name="order"><option value="severity">Severity</option><option value="page">Page</option>'
        '<option value="rule">Rule</option><option value="criterion">Criterion</option></select></label>'
        '<label>Severity <select name="severity"><option value="">All</option>'
        + "".join(f'<option value="{one.value}">{WORDS[one]}</option>' for one in SEVERITIES)
        + '</select></label><label>Containing <input name="words" type="search" autocomplete="off"></label>'
        '<p id="shown" role="status" class="soft"></p></div>'
    )
    listed = f'{tools}<ol class="findings" role="list">{items}</ol>' if findings else "<p>There are none.</p>"
    return f'<h2 id="findings" tabindex="-1">Findings</h2>{listed}</main>'


def _finding(finding: Finding, title: str) -> str:
    facts = [
        ("Page", _link(finding.url or "", _name(finding.url or "", title))),
        ("Put it right", escape(finding.help)),
        ("Criteria", ", ".join(_criterion(number) for number in finding.wcag)),
        ("Element", f"<code>{escape(finding.selector)}</code>" if finding.selector else ""),
        ("Markup", f"<code>{escape(str(finding.evidence['html']))}</code>" if finding.evidence.get("html") else ""),
        ("Block", " ".join(f"<code>{escape(one)}</code>" for one in (finding.block_id, finding.path) if one)),
        ("Seen in", escape((finding.variant or "").replace(",", ", "))),
        ("Rule", f"<code>{escape(finding.rule)}</code>"),
    ]
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts if value)
    kind = WORDS[finding.severity] + (" · to be looked at" if finding.outcome is Outcome.REVIEW else "")
    data = {
        "severity": finding.severity.value,
        "rank": f"{SEVERITIES.index(finding.severity)} {finding.rule}",
        "page": finding.url or "",
        "rule": finding.rule,
        "criterion": finding.wcag[0] if finding.wcag else "9",
    }
    what, why = _divided(finding.message)
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    return (
        f'<li class="finding {finding.severity.value}" {attributes}><p class="kind">{kind}</p>'
        f"<h3>{escape(what)}</h3>{f'<p>{escape(why)}</p>' if why else ''}"
        f'<dl class="facts">{listed}</dl>{_pictures(finding)}</li>'
    )


def _divided(message: str) -> tuple[str, str]:
    """A message as a heading, which says what is wrong, and the rest."""
    match = SENTENCE.match(message)
    return (match[1], match[2]) if match else (message, "")


def _criterion(number: str) -> str:
    return _link(address(number), label(number)) if address(number) else escape(label(number))


def _pictures(finding: Finding) -> str:
    figures = "".join(
        f'<figure><img src="{escape(value)}" alt="Screenshot: {escape(caption.lower())}">'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
        for name, caption in PICTURES.items()
        if isinstance(value := finding.evidence.get(name), str) and value.startswith("data:image/")
    )
    return f'<div class="evidence">{figures}</div>' if figures else ""


def _footer(run: RunResult) -> str:
    blocked = "".join(f"<li><code>{escape(one)}</code></li>" for one in run.blocked)
    refused = f"<p>Refused requests to addresses inside the network:</p><ul>{blocked}</ul>" if blocked else ""
    variants = escape(", ".join(run.variants))
    return (
        f'<footer class="wrap">{refused}<p>Looked at under {variants}, with {escape(run.browser or "no browser")} and '
        f"Altogether {escape(VERSION)}, {run.started:%d %B %Y at %H:%M} UTC, in {run.seconds:.0f} seconds.</p>"
        "<p>What a machine finds is a part of what there is: a page without findings is not thereby accessible.</p>"
        "</footer>"
    )
