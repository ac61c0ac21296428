"""The struct that all our blocks are: drafts keep anything, publishing asks for all that is missing at once."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import DateBlock, DateTimeBlock, StructBlock, StructBlockValidationError, TimeBlock

MOMENTS = (DateBlock, DateTimeBlock, TimeBlock)


class ContentStruct(StructBlock):
    """A struct whose own rules are told beside those of its fields, and only when it is to be published."""

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """What is wrong between the fields of this struct, by field; a subclass says."""
        return {}

    def clean(self, value: Any) -> Any:
        """Validate the fields and, unless this is a draft, what lies between them.

        Raises:
            StructBlockValidationError: with every field that is wrong, so that an editor sees all of them together.
        """
        errors: dict[str, ValidationError] = {}
        try:
            cleaned = super().clean(value)
        except StructBlockValidationError as error:
            errors = dict(error.block_errors)
            cleaned = self._cleaned_but(value, errors)
        if not self.is_deferred_validation:
            errors = self.publish_errors(cleaned) | errors
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned

    def _cleaned_but(self, value: Any, errors: dict[str, ValidationError]) -> Any:
        """The value with its right fields cleaned (a date from its text) and its wrong ones as they were typed.

        A wrong moment is taken out: whatever compares moments cannot compare its text.
        """

        def cleaned(name: str, typed: Any) -> Any:
            child = self.child_blocks[name]
            if name not in errors:
                return child.clean(typed)
            return None if isinstance(child, MOMENTS) else typed

        return self._to_struct_value([(name, cleaned(name, typed)) for name, typed in value.items()])
