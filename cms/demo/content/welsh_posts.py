"""Five of the posts in Welsh. Dates, topics and related posts are those of the English post of the same name."""

from cms.demo.write import (
    Day,
    Ref,
    activity,
    call_to_action,
    contact,
    deadline,
    event,
    events,
    heading,
    image,
    key_points,
    link,
    opportunity,
    paragraph,
    picture,
    quote,
    spotlight,
    table,
    video,
)
from cms.demo.written import Post

LANTERNS = Post(
    name="lantern-walk",
    title="Pedwar cant o lusernau ar wal yr harbwr",
    slug="taith-y-llusernau",
    summary="Sut y tyfodd taith y llusernau o un stryd i hanner y dref, heb un gris ar y ffordd.",
    intro="<p>Y tro cyntaf roedd deugain ohonom. Y tro hwn roedd y rhes yn ymestyn o’r loc i’r goleudy, a doedd dim rhaid i neb ddringo un gris.</p>",
    image=picture(
        "lanterns",
        "Wyth o bobl yn cario llusernau papur golau, rhai’n grwn a rhai fel sêr, ar hyd yr harbwr yn y nos.",
        caption="Blaen y daith, ychydig ar ôl y loc.",
    ),
    body=(
        key_points(
            "<p>Cerddodd dros <b>bedwar cant o bobl</b>; roedd yr ieuengaf yn un wythnos ar ddeg oed.</p>",
            "<p>Roedd y ffordd i gyd yn wastad ac wedi’i goleuo.</p>",
            "<p>Doedd dim canhwyllau: roedd lamp fach ym mhob llusern.</p>",
            title="Yn fyr",
        ),
        heading("Gwneud y llusernau"),
        activity(
            "<p>Tri dydd Sadwrn o helyg, papur sidan a glud. Dangosodd Oluchi blygiad y gall plant bach ei wneud, ac erbyn y drydedd wythnos roedden nhw’n dysgu eu neiniau a’u teidiau.</p>",
            people=("oluchi", "sian"),
            partners=("signal", "school"),
            funder="bridge",
            place="Yr ystafell hir, Lôn yr Harbwr",
            start=Day(-24),
            end=Day(-10),
        ),
        quote("Fi oedd yn dal y seren ac roedd pawb yn gallu fy ngweld i.", "Efa, chwech oed", "Cerddwr"),
        heading("Y daith"),
        paragraph("<p>Canodd côr Ysgol Ropewalk yn Gymraeg ac yn Saesneg: Ar hyd y nos yn gyntaf, fel bob amser.</p>"),
        call_to_action(
            link("Ysgrifennwch at hello@harbourlane.example", email="hello@harbourlane.example"),
            title="Benthyg y lampau",
            html="<p>Mae’r pedwar cant o lampau ar gael i unrhyw stryd sydd am gerdded, am ddim.</p>",
        ),
    ),
)

WINTER_TABLE = Post(
    name="winter-table",
    title="Ystafell gynnes, bwrdd hir",
    slug="bwrdd-y-gaeaf",
    summary="Mae bwrdd y gaeaf ar agor dridiau’r wythnos: bwyd poeth, cwmni, a dim cwestiynau wrth y drws.",
    intro="<p>Pan fydd hi’n oer y tu allan, mae’r meinciau’n llenwi. Mae lle i chwe deg, ac mae un bowlen arall bob amser.</p>",
    image=picture(
        "snow",
        "Oedolyn a phlentyn yn cerdded drwy’r eira at dri thŷ brics, a golau ym mhob ffenestr.",
        caption="Ar y ffordd i ginio yn eira cynta’r flwyddyn.",
    ),
    body=(
        heading("Beth sydd ar y bwrdd"),
        paragraph(
            "<p>Mae Kwame yn cynllunio’r wythnos nos Sul o’r hyn sydd gan y tyfwyr a’r popty yn weddill:</p>"
            "<ul><li>cawl y gall pawb ei fwyta;</li><li>rhywbeth gyda ffa neu gorbys;</li><li>bara;</li><li>ffrwythau, a chacen ar ddydd Gwener.</li></ul>"
            "<p>Mae pawb yn talu beth maen nhw eisiau, a does neb yn gweld faint.</p>"
        ),
        heading("Pryd rydyn ni ar agor"),
        table(
            "Oriau agor bwrdd y gaeaf",
            "both",
            ("Diwrnod", "Drysau’n agor", "Bowlen olaf"),
            ("Dydd Mawrth", "11:30", "14:00"),
            ("Dydd Iau", "11:30", "14:00"),
            ("Dydd Gwener", "17:00", "19:30"),
        ),
        spotlight(
            "kwame",
            "<p>Dysgodd Kwame ei grefft mewn gwesty, a gadael am nad oedd byth yn cwrdd â’r bobl oedd yn bwyta ei fwyd. Yma mae’n bwyta gyda nhw.</p>",
            "Wedi coginio ar oleulong",
            "Yn canu wrth dorri llysiau",
        ),
        contact("Gofynnwch i’r gegin", person="kwame", email="kitchen@harbourlane.example", phone="+44 29 2018 0142"),
    ),
)

BEDS = Post(
    name="beds-open",
    title="Dau ddeg pedwar o welyau newydd, a phwy sy’n eu palu",
    slug="gwelyau-newydd",
    summary="Mae ail hanner yr ardd ar agor. Mae gan bob gwely uchder, lled a stori.",
    intro="<p>Mae’r gwelyau newydd ar dair uchder, fel y gallwch arddio ar eich gliniau, o gadair neu ar eich traed.</p>",
    image=picture(
        "beds",
        "Chwe gwely pren yn llawn letys gwyrdd a choch a ffa dringo, a bryniau isel y tu ôl.",
        caption="Y chwe gwely cyntaf, wyth wythnos ar ôl hau.",
    ),
    body=(
        heading("Sut y codwyd y gwelyau"),
        activity(
            "<p>Chwe deg o bobl, dwy lori o bridd ac un ferfa wedi torri. Trwsiodd Greenwheel y ferfa.</p>",
            people=("nerys", "tomasz", "yuki"),
            partners=("wheel", "school"),
            funder="bridge",
            place="Yr ardd uchaf, Stryd y Cei",
            start=Day(-16),
            end=Day(-2),
        ),
        heading("Dewis gwely"),
        table(
            "Y tri math o wely",
            "column",
            ("Gwelyau isel", "30 centimetr o uchder, ar gyfer penlinio"),
            ("Gwelyau cadair", "60 centimetr o uchder, gyda lle i bengliniau neu olwynion"),
            ("Gwelyau sefyll", "90 centimetr o uchder, gyda rheilen i bwyso arni"),
        ),
        contact("Cwestiynau am welyau?", person="nerys", email="garden@harbourlane.example"),
    ),
)

RAIN = Post(
    name="rain-garden",
    title="Gardd sy’n hoffi’r glaw",
    slug="gardd-law",
    summary="Mae tri phwll sych a chasgen fawr yn cadw selerydd Stryd y Cei yn sych. Dyma sut maen nhw’n gweithio.",
    intro="<p>Bu’n bwrw glaw am bedwar diwrnod ar bymtheg, ac am y tro cyntaf doedd dim rhaid i neb gario dim o’r seler.</p>",
    image=picture(
        "rain",
        "Rhywun dan ymbarél melyn yn sefyll wrth flodau mewn glaw trwm, ger cwt â chasgen ddŵr fawr.",
        caption="Diwrnod y prawf. Chwynodd neb am y tywydd.",
    ),
    body=(
        heading("Sut mae’n gweithio"),
        paragraph(
            "<p>Powlen fas o raean a phridd tywodlyd yw gardd law. Mae dŵr o’r toeau’n rhedeg iddi, yn aros ymhlith y gwreiddiau, ac yn suddo o fewn diwrnod.</p>"
        ),
        image(
            "sprig",
            "Sbrigyn o rosmari gydag ychydig o flodau bach porffor.",
            caption="Mae rhosmari’n hoffi ymyl sych y bowlen.",
        ),
        video(
            "https://video.harbourlane.example/gardd-law.mp4",
            "Dŵr yn diflannu: pedair awr mewn munud",
            "not_needed",
            "<p>Does dim siarad. Mae powlen o raean yn llenwi â dŵr glaw, ac yna’n gwagio’n araf nes bod y cerrig yn sych.</p>",
        ),
        spotlight(
            "nerys",
            "<p>Daeth Nerys i’r ardd i wella ar ôl llawdriniaeth. Naw mlynedd yn ddiweddarach, hi sy’n ei rhedeg.</p>",
            "Yn siarad â malwod, yn gadarn",
        ),
    ),
)

JOIN_US = Post(
    name="join-us",
    title="Tair ffordd o ymuno â ni",
    slug="ymuno-a-ni",
    summary="Gwaith cyflogedig, astudiaeth a grŵp llywio: y cyfleoedd presennol yn Gymraeg.",
    intro="<p>Mae rhai o’r rhain yn talu, mae rhai’n cynnwys cinio. Mae pob un yn dweud pryd mae’n cau.</p>",
    image=picture(
        "harbour",
        "Naw tŷ cul mewn gwahanol liwiau ar hyd y cei gyda’r wawr, a thri chwch hwylio o’u blaen.",
        caption="Y cei o risiau’r fferi.",
    ),
    body=(
        heading("Gweithio gyda ni"),
        opportunity(
            "Cogydd cynorthwyol",
            "<p>Ugain awr yr wythnos wrth ochr Kwame, yn y bore gan mwyaf. Does dim angen tystysgrif i ddechrau.</p>",
            organisations=("commons",),
            audience="Unrhyw un sy’n hoffi bwydo pobl",
            pay="£13.90 yr awr, a chinio",
            closes=deadline(Day(24, "now"), "17:00:00"),
            apply={"text": "Gwneud cais i fod yn gogydd cynorthwyol", "url": "https://jobs.harbourlane.example/cogydd"},
            contact=("Kwame Boateng", "kitchen@harbourlane.example", "+44 29 2018 0142"),
        ),
        opportunity(
            "Grŵp llywio’r ardd",
            "<p>Chwe noson y flwyddyn, gyda bwyd. Y grŵp sy’n penderfynu beth mae’r ardd yn ei dyfu.</p>",
            organisations=("commons",),
            audience="Unrhyw un sy’n byw o fewn milltir i Stryd y Cei",
            pay="£20 y noson",
            apply={"text": "Rhoi eich enw i’r grŵp llywio", "form": Ref("page", "steering-form")},
        ),
        opportunity(
            "Beth sy’n gwneud stryd yn gyfeillgar? Astudiaeth",
            "<p>Un sgwrs o awr, ar y ffôn neu dros baned.</p>",
            organisations=("commons", "kiln"),
            pay="Taleb £25",
            closes=deadline(Day(3, "now"), "12:00:00"),
            apply={"text": "Ysgrifennwch at research@harbourlane.example", "email": "research@harbourlane.example"},
        ),
        events(
            event(
                "Noson agored", Day(15, "now"), "18:30", "20:00", place="Yr ystafell hir, Lôn yr Harbwr; mynedfa wastad"
            ),
            title="Dewch i gwrdd â ni",
        ),
    ),
)

POSTS = (LANTERNS, WINTER_TABLE, BEDS, RAIN, JOIN_US)
