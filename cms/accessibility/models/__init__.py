"""What the database remembers about accessibility, one subject a file."""

from cms.accessibility.models.acknowledgements import Acknowledgement
from cms.accessibility.models.browser_checks import BrowserCheck, BrowserEvidence
from cms.accessibility.models.emergencies import EmergencyPublish
from cms.accessibility.models.findings import DailyCount, FindingRecord
from cms.accessibility.models.policy import AccessibilityPolicy, PolicyRule
from cms.accessibility.models.refusals import Refusal
from cms.accessibility.models.verdicts import Verdict

__all__ = [
    "AccessibilityPolicy",
    "Acknowledgement",
    "BrowserCheck",
    "BrowserEvidence",
    "DailyCount",
    "EmergencyPublish",
    "FindingRecord",
    "PolicyRule",
    "Refusal",
    "Verdict",
]
