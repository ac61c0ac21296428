"""How long the rules take: ``python -m tests.benchmarks.rules_speed`` prints figures of this machine.

Times are those of the thread on its core, not of the clock on the wall: other work on the machine slows both, but the
clock far more.
"""

import copy
import statistics
import sys
import time
from collections.abc import Sequence
from typing import Any

from cms.accessibility.engine import wording
from cms.accessibility.engine.check import RULESET_VERSION, check
from cms.accessibility.engine.document_reader import read_document
from cms.accessibility.engine.examples import (
    NOW,
    activity,
    call_to_action,
    contact,
    documents,
    event,
    events,
    file,
    heading,
    image,
    key_points,
    link,
    opportunity,
    page,
    paragraph,
    person,
    picture,
    quote,
    spotlight,
    table,
    video,
)
from cms.accessibility.engine.registry import all_rules
from tests.benchmarks._machine import introduce, percentile

TEXT = (
    "<p>In {n} weeks the group cleared the <strong>northern bank</strong> and counted newts with "
    '<a href="/newts/{n}/">the county newt survey</a>; Carys and Ifor kept the list. We meet again on '
    "Saturday 12 December 2026 at 10am (UK time).</p><ul><li>Bring gloves</li><li>Bring a flask</li></ul>"
    "<p>Thank you to <em>everyone</em> who lent a barrow, and to Mill Lane School for the hall.</p>"
)


SHORT = (
    '<p>In {n} weeks the group cleared the <strong>bank</strong> with <a href="/newts/{n}/">the newt survey</a>.</p>'
)


def thirty_blocks(number: int = 0, text: str = TEXT) -> dict[str, Any]:
    """A believable post of 30 blocks that holds every type; ``number`` makes its texts differ from others'."""
    text = text.replace("{n}", str(number + 3))
    blocks: list[dict[str, Any]] = [heading("What we have been up to"), paragraph(text)]
    blocks += [
        activity(text, people=[person()], links=[link(f"Survey {index}", f"https://www.example.org/{number}/{index}/")])
        for index in range(8)
    ]
    blocks += [activity(text, image=picture(f"Two volunteers lift barrow {number}", caption="The bank in May"))]
    blocks += [heading("Meet the team"), spotlight(text), quote("It grew, and so did we.", role="Gardener")]
    blocks += [heading("Get involved"), opportunity(text), call_to_action(text), image("Beans in a row by the wall")]
    blocks += [heading("What we agreed"), key_points("Beans first", "Then <strong>peas</strong>", "Tea at four")]
    blocks += [paragraph(text), paragraph(text), table([["Group", "Hours"], ["Beans", "12"], ["Pond", str(number)]])]
    blocks += [events(event(), event("Pond day")), video(), documents(file()), contact(text)]
    blocks += [heading("Thank you"), paragraph(text), paragraph(text)]
    return page(
        *blocks, title=f"News from the garden {number}", intro=text, headline_image=picture("Frost on the gate")
    )


def forget() -> None:
    """Empty what the engine remembers between Documents, so that nothing is counted as fast that was only repeated."""
    wording.normal.cache_clear()
    wording.content_words.cache_clear()


def size(document: dict[str, Any]) -> str:
    """How much there is to read in a Document."""
    tree = read_document(document, NOW)
    words = sum(len(passage.words) for passage in tree.passages)
    return f"{len(document['body'])} blocks, {len(tree.passages)} passages, {words} words"


def one_document(document: dict[str, Any], rounds: int) -> list[float]:
    """Milliseconds for each check of the same Document, each from a cold start; sorted."""
    times = []
    for _ in range(rounds):
        forget()
        fresh = copy.deepcopy(document)
        begin = time.thread_time()
        check(fresh, now=NOW)
        times.append((time.thread_time() - begin) * 1000)
    return sorted(times)


def many_documents(count: int, text: str) -> float:
    """Documents of 30 blocks a second on one core, each different."""
    batch = [thirty_blocks(number, text) for number in range(min(count, 500))]
    begin = time.thread_time()
    for index in range(count):
        check(batch[index % len(batch)], now=NOW)
    return count / (time.thread_time() - begin)


def main(arguments: Sequence[str]) -> None:
    """Print machine, versions, median, p99 and throughput."""
    count = int(arguments[0]) if arguments else 10_000
    check(thirty_blocks(), now=NOW)
    out = sys.stdout.write
    introduce("selectolax")
    out(f"rules        {len(all_rules())}, version {RULESET_VERSION}\n")
    for text in (SHORT, TEXT):
        document = thirty_blocks(text=text)
        times = one_document(document, 300)
        p99 = percentile(times, 0.99)
        out(f"{size(document)}: median {statistics.median(times):.2f} ms, best {times[0]:.2f} ms, p99 {p99:.2f} ms\n")
        out(f"    {count} of them, each different: {many_documents(count, text):.0f} a second on one core\n")


if __name__ == "__main__":
    main(sys.argv[1:])
