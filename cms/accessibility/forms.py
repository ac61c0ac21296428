"""The page form that refuses to publish what some readers cannot read, and shows why at the very block."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField

from cms.accessibility import gate
from cms.accessibility.engine.finding import Finding


class CheckedPageForm(WagtailAdminPageForm):
    """Applies the gate when the form is sent to publish or to submit; a draft may be saved with anything in it.

    The form is then invalid like any other: Wagtail shows it again with every word that was typed.
    """

    refusing: list[Finding]
    """What kept the page from being published; the checks panel lists it at the top."""

    def _post_clean(self) -> None:
        super()._post_clean()
        self.refusing = []
        if not self.is_deferred_validation and gate.is_gated(self.instance):
            self._apply_gate()

    def _apply_gate(self) -> None:
        if not self.instance.path:
            self.instance.parent_to_be = self.parent_page
            # Wagtail would save a new page live at once, and only then publish it, or schedule it and hide it again.
            self.instance.live = False
        inspection = gate.inspect(self.instance, user=self.for_user, now=self._going_live_at())
        if inspection.passes:
            return
        self.refusing = inspection.refusing
        for field_name, findings in self._by_field(inspection.refusing):
            self.add_error(field_name, self._error(field_name, findings))

    def _going_live_at(self) -> Any:
        planned = self.cleaned_data.get("go_live_at") or self.instance.go_live_at
        return planned if planned and planned > timezone.now() else None

    def _by_field(self, findings: Iterable[Finding]) -> Iterator[tuple[str | None, list[Finding]]]:
        """Findings by the form field they belong to; None for those about the page as a whole."""
        grouped: dict[str | None, list[Finding]] = {}
        for finding in findings:
            root = finding.path.partition(".")[0]
            if root in self.errors:
                continue  # the field's own errors come first: its value was not taken over, so this is of the old one
            grouped.setdefault(root if root in self.fields else None, []).append(finding)
        yield from grouped.items()

    def _error(self, field_name: str | None, findings: list[Finding]) -> ValidationError:
        if field_name is not None and _is_stream(self.instance, field_name):
            blocks = enumerate(getattr(self.instance, field_name))
            return stream_error(findings, [str(child.id or f"new-{position}") for position, child in blocks])
        return ValidationError([_sentence(finding) for finding in findings])


def stream_error(findings: Iterable[Finding], block_ids: list[str]) -> ValidationError:
    """One error for a StreamField that puts each finding on its block.

    Args:
        findings: each with the id of the block at fault; without one, or with an unknown one, it is shown on the field.
        block_ids: of the field's blocks, in their order.
    """
    places = {block_id: index for index, block_id in enumerate(block_ids)}
    by_block: dict[int, list[Any]] = {}
    loose: list[Any] = []
    for finding in findings:
        index = places.get(finding.block_id or "")
        (loose if index is None else by_block.setdefault(index, [])).append(_sentence(finding))
    return StreamBlockValidationError(
        block_errors={index: block_error(messages) for index, messages in by_block.items()},
        non_block_errors=loose or None,
    )


def block_error(messages: list[str]) -> ValidationError:
    """An error shown on a block as a whole."""
    return StructBlockValidationError(non_block_errors=messages)


def _sentence(finding: Finding) -> str:
    return f"{finding.message} {finding.help}"


def _is_stream(instance: Any, field_name: str) -> bool:
    return isinstance(instance._meta.get_field(field_name), StreamField)
