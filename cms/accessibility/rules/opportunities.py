"""Opportunities: can a reader still take part, and how?"""

from collections.abc import Iterator

from cms.accessibility.engine.examples import contact, deadline, image, opportunity, page
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Opportunity, Passage, Picture
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for

PAST = deadline("2026-11-13T12:00:00+00:00")


@rule(
    id="opp-deadline-past",
    wcag=(),
    over=Opportunity,
    applies="Opportunities with a deadline.",
    expects="It is still to come, unless the page was published before it.",
    severity=Severity.ERROR,
    message=Message(
        "The deadline of “{title}” was {deadline}: it is past.",
        "People would prepare an application that nobody will read.",
        "Correct the deadline, or take the opportunity out.",
    ),
    others={
        "published": Message(
            "The deadline of “{title}” was {deadline}: it is past by now.",
            "The page shows the opportunity as closed, but readers may still spend time on it.",
            "Move it out of the page, or say in the text how it went.",
        )
    },
    good=(opportunity(), opportunity(deadline=None)),
    bad=(opportunity(deadline=PAST), page(opportunity(deadline=PAST), first_published_at="2026-10-01T09:00:00+00:00")),
)
def opp_deadline_past(opportunity: Opportunity, tree: ContentTree) -> Iterator[Hit]:
    """A page that went live while it was open may stay as it is and be mended: then it weighs less."""
    due = opportunity.deadline
    if due is None or not hasattr(due.at, "hour") or due.at >= tree.now:
        return
    published = tree.page.first_published
    late = published is not None and published < due.at
    words = {"title": opportunity.title or "this opportunity", "deadline": f"{due.day.day} {due.day:%B %Y}"}
    yield Hit(
        due.at.isoformat(),
        words,
        "deadline.at",
        "published" if late else "",
        severity=Severity.WARNING if late else None,
    )


@rule(
    id="opp-no-apply",
    wcag=("2.4.4",),
    over=Opportunity,
    applies="Opportunities that are not closed.",
    expects="They say how to apply: a link, an address, a form, or somebody to ask.",
    severity=Severity.ERROR,
    message=Message(
        "“{title}” does not say how to apply.",
        "Readers who want to take part are left to search for a way.",
        "Fill in a link, an e-mail address or a form, or whom to ask.",
    ),
    good=(opportunity(), opportunity(apply=None, contact={"name": "Jo", "email": "jo@example.org", "phone": ""})),
    bad=(opportunity(apply=None), opportunity(apply=None, contact={"name": "Jo", "email": "", "phone": ""})),
)
def opp_no_apply(opportunity: Opportunity, tree: ContentTree) -> Iterator[Hit]:
    """A way that leads nowhere is told by the rule about links; a link in the text will do."""
    due = opportunity.deadline
    closed = due is not None and hasattr(due.at, "hour") and due.at < tree.now
    if opportunity.apply_given or opportunity.contactable or closed:
        return
    if not any(
        link.href and link.origin == "html" and link.place.block_id == opportunity.place.block_id for link in tree.links
    ):
        yield Hit(opportunity.title, {"title": opportunity.title or "This opportunity"}, "apply")


@rule(
    id="opp-deadline-in-text-only",
    wcag=(),
    over=Opportunity,
    applies="Opportunities without a deadline as data, in English and Welsh.",
    expects="Their text does not name one.",
    severity=Severity.WARNING,
    message=Message(
        "The text of “{title}” names a deadline, “{date}”, and the deadline field is empty.",
        "The page cannot show when it closes, and goes on offering it after that day.",
        "Fill in the deadline, with time and time zone.",
    ),
    good=(
        opportunity("<p>The deadline is 29 January 2027.</p>"),
        opportunity("<p>We began on 4 May 2026.</p>", deadline=None),
    ),
    bad=(
        opportunity("<p>The deadline is 29 January 2027.</p>", deadline=None),
        page(opportunity("<p>Y dyddiad cau yw 29 Ionawr 2027.</p>", deadline=None), language="cy"),
    ),
)
def opp_deadline_in_text_only(opportunity: Opportunity, tree: ContentTree) -> Iterator[Hit]:
    """A word for deadline and a date in one passage."""
    if opportunity.deadline is not None:
        return
    for node in tree.in_block(opportunity.place.block_id):
        words = words_for(node.language) if isinstance(node, Passage) else None
        if words and isinstance(node, Passage) and node.dates and words.deadline.search(node.text):
            words_said = {"title": opportunity.title or "this opportunity", "date": node.dates[0].text}
            yield Hit(node.dates[0].text, words_said, "deadline")
            return


@rule(
    id="opp-date-in-image-only",
    wcag=("1.4.5",),
    over=Opportunity,
    applies="Opportunities without a deadline, beside an image.",
    expects="The dates do not stand in the image only.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "“{title}” has no deadline, and an image stands right beside it.",
        "If the date is written in the image, readers who cannot see it never learn it.",
        "Fill in the deadline, or confirm that there is none.",
    ),
    good=((opportunity(), image("Beans in a row")), (opportunity(deadline=None), contact(), image("Beans in a row"))),
    bad=(
        (opportunity(deadline=None), image("The orchard in May")),
        (image("Beans in a row"), opportunity(deadline=None)),
    ),
)
def opp_date_in_image_only(opportunity: Opportunity, tree: ContentTree) -> Iterator[Hit]:
    """The block right before or right after; silent when the text names a date."""
    own = tree.in_block(opportunity.place.block_id)
    if opportunity.deadline is not None or any(isinstance(node, Passage) and node.dates for node in own):
        return
    ids = [block.place.block_id for block in tree.blocks]
    index = ids.index(opportunity.place.block_id) if opportunity.place.block_id in ids else -1
    beside = [tree.blocks[each] for each in (index - 1, index + 1) if index >= 0 and 0 <= each < len(ids)]
    nodes = [
        node for block in beside if block.place.block_type == "image" for node in tree.in_block(block.place.block_id)
    ]
    if any(isinstance(node, Picture) and node.role != "decorative" for node in nodes):
        yield Hit(opportunity.title, {"title": opportunity.title or "This opportunity"}, "deadline")


@rule(
    id="opp-title-missing",
    wcag=("2.4.6",),
    over=Opportunity,
    applies="Opportunities.",
    expects="They have a title.",
    severity=Severity.ERROR,
    message=Message(
        "An opportunity has no title.",
        "Readers who go by headings pass over it.",
        "Name it in a few words.",
    ),
    good=(opportunity(), opportunity(title="2027")),
    bad=(opportunity(title=""), opportunity(title=" – ")),
)
def opp_title_missing(opportunity: Opportunity, tree: ContentTree) -> Iterator[Hit]:
    """Neither letter nor digit."""
    if not any(character.isalnum() for character in opportunity.title):
        yield Hit(opportunity.title, field="title")
