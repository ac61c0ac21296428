"""Sixty clean pages: on all of them together one false alarm is the most that we allow."""

from tests.browser.audit.control.controls import CONTROLS
from tests.browser.audit.control.frames import FRAMES
from tests.browser.audit.control.pictures import PICTURES
from tests.browser.audit.control.words import WORDS

FRAMED = '<!DOCTYPE html><html lang="en"><title>Map</title><p>From the lock to the lighthouse.</p></html>'
SHEETS = (*WORDS, *PICTURES, *CONTROLS, *FRAMES)
