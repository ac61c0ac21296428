"""The pages of the first site in Welsh. Each stands for the English page of the same name."""

from cms.demo.content.statements import WELSH as ACCESSIBILITY
from cms.demo.write import (
    call_to_action,
    contact,
    heading,
    image,
    key_points,
    link,
    paragraph,
    picture,
    quote,
    table,
    video,
)
from cms.demo.written import Page

HOME = Page(
    name="home",
    title="Comin Lôn yr Harbwr",
    summary="Gardd, cegin a gweithdy ym Mhorth Helyg, yn nwylo’r bobl sy’n eu defnyddio.",
    intro="<p>Rydyn ni’n tyfu, yn coginio ac yn trwsio gyda’n gilydd, mewn hen lofft hwyliau wrth yr harbwr. Dewch i mewn. Mae’r tegell yn berwi ac mae’r drws yn llydan.</p>",
    image=picture(
        "harbour", "Naw tŷ cul mewn gwahanol liwiau ar hyd y cei gyda’r wawr, a thri chwch hwylio o’u blaen."
    ),
    body=(
        heading("Tri lle, un drws"),
        paragraph(
            "<p>Mae yma <b>ardd</b> gyda gwelyau ar dair uchder, <b>cegin</b> sy’n bwydo pwy bynnag sydd eisiau bwyd, a <b>gweithdy</b> lle mae pethau’n cael ail fywyd. Mae’r cyfan am ddim, a does dim grisiau yn unman.</p>"
        ),
        image(
            "table",
            role="described_in_text",
            caption="Cinio dydd Iau, lle does neb ar ei ben ei hun oni bai ei fod eisiau bod.",
        ),
        quote(
            "Des i gyda thostiwr wedi torri ac es i adref gyda dydd Mawrth.",
            "Dilip Chaudhari",
            "Trysorydd, ac ymwelydd gynt",
        ),
        call_to_action(
            link("Cynlluniwch eich ymweliad", page="visit"),
            title="Dewch i weld",
            html="<p>Does dim angen tocyn na rheswm.</p>",
        ),
    ),
)

UPDATES = Page(
    name="updates",
    title="Newyddion",
    slug="newyddion",
    summary="Beth rydyn ni wedi bod yn ei wneud, fis wrth fis.",
    intro="<p>Newyddion o’r ardd, y gegin a’r gweithdy, gan bwy bynnag oedd yno.</p>",
    in_menu=True,
)

ABOUT = Page(
    name="who-we-are",
    title="Pwy ydym ni",
    slug="pwy-ydym-ni",
    summary="Sut y dechreuodd Comin Lôn yr Harbwr, pwy sy’n ei redeg, a beth mae’n ei gostio.",
    intro="<p>Un ar ddeg o gymdogion, un tegell ar fenthyg a llofft hwyliau’n gollwng: dyna’r dechrau.</p>",
    in_menu=True,
    body=(
        heading("Beth rydyn ni’n ei gredu"),
        key_points(
            "<p>Mae gan bawb rywbeth i’w roi a rhywbeth i ofyn amdano.</p>",
            "<p>Mae lle sy’n addas i’r person sy’n ei chael hi anoddaf yn addas i bawb.</p>",
            "<p>Ddylai neb orfod esbonio pam mae eisiau bwyd arno.</p>",
        ),
        heading("Sut rydyn ni’n cael ein rhedeg"),
        paragraph(
            "<p>Elusen ydyn ni, gyda saith ymddiriedolwr. Rhaid i bedwar ohonyn nhw fyw ar un o’n tair stryd. Mae’r cyfarfodydd yn agored i bawb.</p>"
        ),
        contact("Ysgrifennwch at y cyfarwyddwr", person="maeve", email="maeve@harbourlane.example"),
    ),
)

VISIT = Page(
    name="visit",
    title="Ymweld â ni",
    slug="ymweld",
    summary="Ble rydyn ni, pryd rydyn ni ar agor, a sut i ddod i mewn.",
    intro="<p>Lôn yr Harbwr 4, Porth Helyg. Mae’r drws yn las ac yn agor ohono’i hun.</p>",
    in_menu=True,
    body=(
        heading("Pryd rydyn ni ar agor"),
        table(
            "Oriau agor",
            "both",
            ("Lle", "Dyddiau", "Oriau"),
            ("Gardd", "Bob dydd", "8:00 tan iddi nosi"),
            ("Cegin", "Dydd Mawrth, dydd Iau a dydd Gwener", "11:30 i 14:00"),
            ("Gweithdy", "Dydd Sadwrn cyntaf y mis", "10:00 i 16:00"),
        ),
        heading("Cyrraedd heb risiau"),
        image(
            "way-map-cy",
            "Map o’r ffordd wastad o’r orsaf ar hyd Stryd Ropewalk i’r ardd, tua 600 metr.",
            caption="Mae’r tram yn aros yn Stryd Ropewalk hefyd.",
        ),
        paragraph(
            "<ul><li>Mae’r tram yn gostwng at y palmant.</li><li>Mae dau le parcio bathodyn glas wrth y cwt cychod.</li><li>Mae toiledau hygyrch ar y llawr gwaelod.</li></ul>"
        ),
        heading("Disgrifiad o’r murlun"),
        video(
            "https://video.harbourlane.example/disgrifio-r-murlun.mp4",
            "Disgrifiad sain o furlun y crëyr",
            "yes",
            "<p>Mae crëyr mor dal â thŷ yn sefyll mewn dŵr glas. Mae ei blu’n borffor a’i big yn goch. Y tu ôl i’w ben mae haul melyn.</p>",
        ),
        contact(
            "Gofynnwch cyn dod",
            "<p>Fe ddown ni i gwrdd â chi wrth y tram.</p>",
            person="tomasz",
            phone="+44 29 2018 0155",
        ),
    ),
)

VOLUNTEER = Page(
    name="volunteer",
    title="Rhoi awr",
    slug="rhoi-awr",
    summary="Beth allwch chi ei wneud gyda ni, a sut rydyn ni’n gofalu am wirfoddolwyr.",
    intro="<p>Mae awr yn ddigon. Mae’r rhan fwyaf yn aros am ddwy oherwydd y gacen.</p>",
    in_menu=True,
    body=(
        heading("Ble mae croeso i help"),
        paragraph(
            '<p>Yn yr ardd, yn y gegin, wrth y fainc waith, ac ar y ffôn. Bydd Tomasz yn cwrdd â chi gyntaf. Mae’r cyfleoedd presennol yn <a page="join-us">chwe ffordd o ymuno â ni</a>.</p>'
        ),
        heading("Sut rydyn ni’n gofalu amdanoch"),
        paragraph(
            "<ul><li>Ni sy’n talu am eich taith.</li><li>Mae cinio’n rhan o’r peth.</li><li>Cewch stopio unrhyw bryd, heb reswm.</li></ul>"
        ),
        call_to_action(
            link("Ysgrifennwch at tomasz@harbourlane.example", email="tomasz@harbourlane.example"),
            title="Dywedwch helô",
        ),
    ),
)

STEERING_FORM = Page(
    name="steering-form",
    title="Ymuno â grŵp yr ardd",
    slug="grwp-yr-ardd",
    summary="Beth mae’r grŵp yn ei wneud, a sut i roi eich enw.",
    intro="<p>Hoffem wybod tri pheth: eich enw, eich stryd, a beth fyddech chi’n ei dyfu.</p>",
    body=(
        paragraph(
            "<p>Cewch ddweud wrthym ar bapur, ar y ffôn neu wyneb yn wyneb, yn Gymraeg, yn Saesneg neu yn Iaith Arwyddion Prydain.</p>"
        ),
        contact("Rhoi eich enw", person="tomasz", email="tomasz@harbourlane.example", phone="+44 29 2018 0155"),
    ),
)

PRIVACY = Page(
    name="privacy",
    title="Preifatrwydd",
    slug="preifatrwydd",
    summary="Beth rydyn ni’n ei wybod amdanoch, sef ychydig iawn, a beth rydyn ni’n ei wneud ag ef.",
    intro="<p>Dyw’r wefan hon ddim yn gosod cwcis nac yn eich cyfri.</p>",
    body=(
        heading("Pan fyddwch yn ysgrifennu atom"),
        paragraph(
            "<p>Rydyn ni’n cadw eich neges nes bod eich cwestiwn wedi’i ateb, ac am flwyddyn wedyn. Yna mae’n cael ei dileu.</p>"
        ),
    ),
)

PAGES = (HOME, UPDATES, ABOUT, VISIT, VOLUNTEER, STEERING_FORM, ACCESSIBILITY, PRIVACY)
