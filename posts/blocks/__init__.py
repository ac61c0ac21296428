"""The blocks that update posts have besides those of any page."""

from cms.blocks.body import BodyBlock
from posts.blocks.activity import ActivityBlock
from posts.blocks.events import EventsBlock
from posts.blocks.opportunity import OpportunityBlock
from posts.blocks.spotlight import TeamSpotlightBlock


class PostBody(BodyBlock):
    """The blocks of an update post. The names are part of the contract with frontends."""

    activity = ActivityBlock()
    team_spotlight = TeamSpotlightBlock()
    opportunity = OpportunityBlock()
    events = EventsBlock()


__all__ = ["ActivityBlock", "EventsBlock", "OpportunityBlock", "PostBody", "TeamSpotlightBlock"]
