"""One draft that is wrong in every way the rules know, to see what editors are told. It can never go live.

Each block breaks a rule or a few, in the order in which the documentation lists the families of rules.
"""

from cms.demo.content.wrong.facts import OPPORTUNITIES_AND_DATES, TABLES_AND_MEDIA
from cms.demo.content.wrong.pictures import ALTERNATIVE_TEXTS
from cms.demo.content.wrong.words import HEADINGS_AND_TEXT, LINKS
from cms.demo.write import picture
from cms.demo.written import Post

EVERYTHING_WRONG = Post(
    name="everything-wrong",
    title="Everything wrong",
    summary="",
    intro="",
    image=picture("waves", role="decorative"),
    topics=(),
    days_ago=0,
    state="draft",
    body=(*ALTERNATIVE_TEXTS, *LINKS, *HEADINGS_AND_TEXT, *TABLES_AND_MEDIA, *OPPORTUNITIES_AND_DATES),
)
POSTS = (EVERYTHING_WRONG,)
