"""Pages for ``motion`` (2.2.2) and ``flashes`` (2.3.1)."""

# ruff: noqa: E501 - pages are easier to read whole

import base64
import io

from PIL import Image

from tests.browser.audit.layout.case import LONG, Case, style

BOX = '<div id="bad">Big news from the team</div>'
SLIDE = "@keyframes k { from { transform: none } to { transform: translateX(200px) } }"
BLINK = "@keyframes k { from { opacity: 1 } to { opacity: 0 } }"


def every(milliseconds: int, script: str) -> str:
    return f"<script>let n = 0; setInterval(() => {{ n += 1; {script} }}, {milliseconds});</script>"


def film(kind: str, milliseconds: int) -> str:
    """An animated picture as an address: black and white in turn."""
    frames, file = [Image.new("RGB", (120, 60), colour) for colour in ("#000", "#fff")], io.BytesIO()
    frames[0].save(
        file, kind.upper(), save_all=True, append_images=frames[1:], duration=milliseconds, loop=0, lossless=True
    )
    return f"data:image/{kind};base64,{base64.b64encode(file.getvalue()).decode()}"


UNRELATED = '<a href="#main">Zum Inhalt springen</a><button>Display settings</button><button>Christopher</button><a href="#x">Bus stops</a>'
IN_SHORT = {"nothing of it is about stopping", "a film as background", "a picture that stands still", "every second",
            "a short animation", "slides without end", "changes its colour", "without end, with a button",
            "five times a second", "slow", "quick but small", "red"}  # fmt: skip
"""Of the pages that take their time, those that ``make test`` looks at."""


def animated(name: str, rules: str, says: str = "", body: str = BOX) -> Case:
    return Case(name, body + LONG, says, "#bad" if says else "", style(rules), long=name not in IN_SHORT)


STROBE = "position: fixed; inset: 0; background: #fff; animation: k 0.2s infinite step-end"
DARKER = "@keyframes k { 0% { background: #fff } 50% { background: #000 } }"

MOTION = [
    Case("nothing moves", LONG),
    animated("a short animation", SLIDE + "#bad { animation: k 1s 2 }"),
    animated("without end, but seen by nobody", SLIDE + "#bad { animation: k 1s infinite; visibility: hidden }"),
    animated("without end, with a button", SLIDE + "#bad { animation: k 1s infinite }", body=BOX + "<button>Pause animation</button>"),
    animated("when the pointer is there", SLIDE + "#bad:hover { animation: k 1s infinite }"),
    animated("nothing to be seen of it", SLIDE + "#bad { animation: k 1s infinite; color: transparent }"),
    Case("a clock", '<time id="bad">0</time>' + LONG + every(300, "bad.textContent = n;"), long=True),
    Case("content that comes late", '<p id="bad"></p>' + LONG + "<script>setTimeout(() => { bad.textContent = 'Here'; }, 900)</script>", long=True),
    animated("slides without end", SLIDE + "#bad { animation: k 2s infinite }", "failed"),
    animated("nothing of it is about stopping", SLIDE + "#bad { animation: k 2s infinite }", "failed", UNRELATED + BOX),
    animated("with a switch", SLIDE + "#bad { animation: k 1s infinite }", body=BOX + '<button aria-pressed="true">Animations</button>'),
    animated("a film as background", f"#bad {{ width: 120px; height: 60px; background: url({film('gif', 400)}) }}", "failed"),
    Case("a film as picture", f'<img id="bad" alt="" src="{film("webp", 700)}">' + LONG, "failed", "#bad", long=True),
    Case("a drawing that moves", '<svg id="bad" width="200" height="60"><rect width="50" height="60"><animate attributeName="x" values="0;150;0" '
         'dur="2s" repeatCount="indefinite"/></rect></svg>' + LONG, "failed", "#bad", long=True),
    Case("a picture that stands still", '<img alt="" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2250%22 height=%2250%22/%3E">' + LONG),
    Case("every second", BOX + LONG + every(1000, "bad.style.background = n % 2 ? '#000' : '#fff';"), "failed", "#bad"),
    animated("slides for a minute", SLIDE + "#bad { animation: k 2s 30 }", "review"),
    animated("blinks", BLINK + "#bad { animation: k 1s infinite }", "failed"),
    animated("changes its colour", "@keyframes k { from { color: red } to { color: blue } } #bad { animation: k 2s infinite }", "review"),
    animated("a wheel that says that something loads", SLIDE + "#bad { animation: k 2s infinite }", "review",
             '<div class="spinner" id="bad" role="progressbar" aria-label="Loading">x</div>'),
    Case("moved by a script", BOX + LONG + every(100, "bad.style.marginLeft = `${n % 50 * 4}px`;"), "failed", long=True),
    Case("slides that change by themselves", '<div class="carousel" id="bad">0</div>' + LONG + every(1400, "bad.textContent = `Slide ${n}`;"),
         "failed", "#bad", long=True),
    Case("drawn by a script", '<canvas id="bad" width="200" height="100"></canvas>' + LONG + every(
        120, "const pen = bad.getContext('2d'); pen.fillStyle = n % 2 ? '#000' : '#888'; pen.fillRect(n % 100, 0, 50, 50);"),
         "failed", "#bad", long=True),
]  # fmt: skip

FLASHES = [
    Case("nothing flashes", LONG),
    animated("slow", DARKER + f"#bad {{ {STROBE.replace('0.2s', '1s')} }}"),
    animated("three times a second", DARKER + f"#bad {{ {STROBE.replace('0.2s', '0.34s')} }}"),
    animated("quick but small", DARKER + f"#bad {{ {STROBE}; width: 60px; height: 60px }}"),
    animated("quick but faint", "@keyframes k { 50% { background: #f8f8f8 } }" + f"#bad {{ {STROBE} }}"),
    animated("moves quickly", "@keyframes k { 50% { translate: 3px } } #bad { animation: k 0.2s infinite }"),
    animated("five times a second", DARKER + f"#bad {{ {STROBE} }}", "failed"),
    animated("a third of the field", DARKER + f"#bad {{ {STROBE}; width: 240px; height: 160px }}", "failed"),
    animated("by fading", "@keyframes k { 50% { opacity: 0 } } html { background: #000 }" + f"#bad {{ {STROBE} }}", "failed"),
    animated("red", "@keyframes k { 50% { background: #400 } }" + f"#bad {{ {STROBE.replace('#fff', '#f00')} }}", "failed"),
    animated("to and fro", "@keyframes k { from { background: #fff } to { background: #000 } }"
             "#bad { position: fixed; inset: 0; animation: k 0.1s infinite alternate linear }", "failed"),
    animated("several in one round", "@keyframes k { 0%, 25%, 50%, 75% { background: #fff } 12%, 37%, 62%, 87% { background: #000 } }"
             + f"#bad {{ {STROBE.replace('0.2s', '0.8s')} }}", "failed"),
]  # fmt: skip
