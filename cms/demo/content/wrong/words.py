"""Wrong links, headings and running text."""

from cms.demo.write import (
    activity,
    call_to_action,
    heading,
    key_points,
    link,
    paragraph,
    quote,
)

LINKS = (
    heading("Links"),
    paragraph(
        '<p>For more information <a href="https://council.example/a">click here</a> or <a href="https://council.example/b">click here</a>, or <a href="https://council.example/c">read more</a>.</p>'
        '<p><a href="https://council.example/a/very/long/address/of/a/page/that/nobody/can/read?with=parameters">https://council.example/a/very/long/address/of/a/page/that/nobody/can/read?with=parameters</a></p>'
        '<p><a href="https://council.example/d"> </a><a href="https://council.example/e">→</a></p>'
        '<p><a href="https://council.example/report.pdf">The report</a> <a href="https://council.example/report.pdf">as a file</a> <a href="https://council.example/report.pdf">to keep</a></p>'
        '<p><a href="http://localhost:8000/admin/pages/7/edit/">The page with the form</a> and <a href="#nowhere">the part on prices</a></p>'
        '<p><a page="glasshouse-roof">A page that is not public</a></p>'
        '<p><a href="https://doi.org/10.1234/abcd.5678">https://doi.org/10.1234/abcd.5678</a></p>'
        '<p>Write to hello@harbourlane.example or call 029 2018 0142. <a href="mailto:hello@harbourlane.example">Mail</a></p>'
        '<p><a href="https://council.example/f">This link goes on and on because somebody selected the whole of a long sentence instead of the two or three words in it that say where the link leads to</a></p>'
    ),
    paragraph(
        '<p><a href="https://council.example/l">Click to open the form</a>, then <a href="https://council.example/m">read the plan ›</a></p>'
    ),
    call_to_action(link("The page that is not public", page="glasshouse-roof")),
    activity(
        "<p>Partners were there.</p>",
        links=(link("here", url="https://council.example/g"), link("", url="https://council.example/h")),
    ),
)
HEADINGS_AND_TEXT = (
    heading(""),
    heading("Results", level=2),
    heading("Results", level=4),
    heading("THIS IS VERY IMPORTANT NEWS FOR EVERYBODY", level=2),
    heading(
        "A heading that does not know when to stop and therefore tells the whole story of the year, month by month, so that nobody needs to read on",
        level=3,
    ),
    paragraph("<p><b>How it began</b></p><p>In the beginning there was a kettle.</p>"),
    paragraph("<p>- one thing</p><p>- another thing</p><p>- a third thing</p>"),
    paragraph("<p>1. first</p><p>2. second</p><p>3. third</p>"),
    paragraph("<p>🌱 beans</p><p>🌱 peas</p><p>🌱 leeks</p><p>🎉🎉🎉🎉</p>"),
    paragraph("<p></p><p>&nbsp;</p><p>Some text.<br/><br/><br/>Some more.</p>"),
    paragraph("<p>𝓦𝓮𝓵𝓬𝓸𝓶𝓮 to our garden</p><p>(づ｡◕‿‿◕｡)づ ╔══╗ ║ ♥ ║ ╚══╝</p>"),
    paragraph(
        "<p><b>" + "Everything in this paragraph is important and therefore all of it is bold. " * 7 + "</b></p>"
    ),
    paragraph("<p><i>" + "Everything in this paragraph is quiet and therefore all of it is slanted. " * 7 + "</i></p>"),
    paragraph(
        "<p>Die Werkstatt ist am ersten Samstag im Monat geöffnet, und jeder kann etwas mitbringen, das kaputt ist.</p>"
    ),
    paragraph("<p>Press the red button on the right, or see the table below. The ones in green are free.</p>"),
    paragraph("<p>The NPPF, the LVIA and the SuDS rules apply, as does the EIA.</p>"),
    paragraph(
        "<p>"
        + "Notwithstanding the aforementioned considerations concerning the implementation of participatory infrastructure and the utilisation of multifunctional environmental resources, the organisation endeavours to facilitate comprehensive stakeholder engagement throughout. "
        * 4
        + "</p>"
    ),
    key_points("<p></p>", title=""),
    heading("Aims", level=3),
    paragraph("<p>We have some.</p>"),
    heading("Aims", level=3),
    paragraph(
        '<p>WE HAVE VERY IMPORTANT THINGS TO SAY TODAY, and <span lang="xx-nowhere">these words</span> have no language.</p>'
    ),
    paragraph("<p>" + "We went to the garden, and then we went to the kitchen, and then we were tired. " * 14 + "</p>"),
    paragraph("<p><b>A bold beginning</b></p><p>In the beginning there was a kettle, and the kettle was borrowed.</p>"),
    quote("Nice.", "", ""),
    heading("The end of it", level=2),
)
