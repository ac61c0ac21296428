"""Keys as the browser takes them: pressed and released, as trusted as a person's."""

from typing import Any

KEY_CODES = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    " ": 32,
    "End": 35,
    "Home": 36,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
}
TYPED = {"Enter": "\r", " ": " "}
SHIFT = 8


def key_events(key: str, *, code: int = 0, text: str = "", shift: bool = False) -> tuple[dict[str, Any], ...]:
    """The two events of one key (``Input.dispatchKeyEvent``).

    Args:
        key: the key's name, as DOM events name it.
        code: its Windows virtual key code; those of ``KEY_CODES`` are known.
        text: what it types.
        shift: whether Shift is held.
    """
    typed = text or TYPED.get(key, "")
    event = {
        "key": key,
        "code": key,
        "windowsVirtualKeyCode": KEY_CODES.get(key, code),
        "modifiers": SHIFT if shift else 0,
    }
    down = {"type": "keyDown", "text": typed} if typed else {"type": "rawKeyDown"}
    return {**event, **down}, {**event, "type": "keyUp"}
