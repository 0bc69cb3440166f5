"""What a directive says of itself: its number, date, issuer and the rest, each with its source."""

from ocr.directive.fields import find_fields

__all__ = ["find_fields"]
