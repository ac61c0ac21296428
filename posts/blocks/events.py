"""A series of events, each with its own clock."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock, ListBlock, TimeBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import PassageBlock, WebAddressBlock, missing, passage_html, text
from cms.blocks.moments import FIRST_OF_DAY, moment, time_error
from cms.blocks.struct import ContentStruct
from cms.blocks.zones import site_zone, zone_choices, zone_text
from cms.document.blocks import Event, EventsValue
from cms.document.states import event_state


class EventBlock(ContentStruct):
    """One event."""

    title = CharBlock()
    start_date = DateBlock(label="Date")
    start_time = TimeBlock(label="Starts at")
    end_time = TimeBlock(required=False, label="Ends at")
    end_date = DateBlock(required=False, label="Last day", help_text="Only when it ends on another day.")
    timezone = ChoiceBlock(choices=zone_choices, default=site_zone, label="Time zone", search_index=False)
    place = CharBlock(required=False, help_text="Where it is, with what people need to know about getting in.")
    online_url = WebAddressBlock(required=False, label="Link to join online", help_text="Starts with https://")
    recording_url = WebAddressBlock(required=False, label="Link to the recording", help_text="Starts with https://")
    notes = PassageBlock(required=False, help_text="What to bring, how to ask for an interpreter, what was said.")

    class Meta:
        icon = "date"
        label_format = "{title}"

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """The event has a place, and ends after it starts."""
        zone_name = text(value, "timezone")
        errors: dict[str, ValidationError] = {}
        if not text(value, "place") and not text(value, "online_url"):
            errors["place"] = missing("Nobody can come without knowing where. Give a place or a link to join online.")
        if value.get("end_date") and not value.get("end_time"):
            errors["end_time"] = missing("There is a last day but no time. Add when it ends.")
        start, end = self.start(value), self.end(value)
        if start and end and end <= start:
            errors["end_time"] = ValidationError("This event ends before it starts. Change one of the two times.")
        for day, name in (("start_date", "start_time"), ("end_date", "end_time")):
            date = value.get(day) or value.get("start_date")
            if error := time_error(date, value.get(name), zone_name):
                errors[name] = error
        return errors

    def start(self, value: Any) -> dt.datetime | None:
        """When it starts; the beginning of the day while a draft has no time."""
        return moment(value.get("start_date"), value.get("start_time") or FIRST_OF_DAY, text(value, "timezone"))

    def end(self, value: Any) -> dt.datetime | None:
        """When it ends; None when it does not say."""
        day = value.get("end_date") or value.get("start_date")
        return moment(day, value.get("end_time"), text(value, "timezone"))

    def present(self, value: Any, presenting: Presenting) -> Event:
        """See :class:`cms.document.blocks.Event`."""
        zone_name = text(value, "timezone") or site_zone()
        start, end = self.start(value), self.end(value)
        return {
            "title": text(value, "title"),
            "start": start.isoformat() if start else "",
            "end": end.isoformat() if end else None,
            "timezone": zone_name,
            "timezone_text": zone_text(zone_name, presenting.language),
            "place": text(value, "place"),
            "online_url": text(value, "online_url") or None,
            "recording_url": text(value, "recording_url") or None,
            "notes": passage_html(value.get("notes"), presenting),
            "state": event_state(start, end, presenting.now),
        }


class EventsBlock(BlockContract, ContentStruct):
    """A series of events, or one."""

    shape = EventsValue

    title = CharBlock(required=False, help_text="The name of the series, for example “Garden evenings”.")
    text = PassageBlock(required=False, label="About the series")
    events = ListBlock(EventBlock(), min_num=1)

    class Meta:
        icon = "calendar-alt"
        group = "News"
        label = "Events"
        label_format = "{title}"
        description = "One event or a series of them, each with its time and place. What is over moves out of the way."
        template = "posts/blocks/events.html"
        preview_value = {
            "title": "Garden evenings",
            "events": [
                {
                    "title": "Sowing together",
                    "start_date": dt.date(2027, 3, 4),
                    "start_time": dt.time(18, 30),
                    "place": "Canal Street",
                }
            ],
        }

    def to_document(self, value: Any, presenting: Presenting) -> EventsValue:
        """See :class:`cms.document.blocks.EventsValue`."""
        event = self.child_blocks["events"].child_block
        return {
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "html": passage_html(value.get("text"), presenting),
            "events": [event.present(entry, presenting) for entry in value.get("events") or []],
        }
