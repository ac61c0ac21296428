/** What an accessibility statement says around what the CMS brings, in the form of Implementing Decision (EU) 2018/1523. */
import type { StatementPage } from '@altogether/contract';

import { primary } from './strings.ts';

type Compliance = StatementPage['measured']['compliance'];
type Reason = StatementPage['known_gaps'][number]['reason'];
type Measured = StatementPage['measured'];

const UK_LAW = 'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018';

const en = {
  commitment: 'Our commitment',
  committed: (who: string, law: string) =>
    `${who || 'We'} ${who ? 'is' : 'are'} committed to making this website accessible${law ? `, in accordance with ${law}` : ''}.`,
  laws: {
    eu: (name: string) => (name ? `${name}, which puts Directive (EU) 2016/2102 into effect` : 'Directive (EU) 2016/2102'),
    uk: (name: string) => name || `the ${UK_LAW}`,
    none: (name: string) => name,
  },
  scope: 'This statement applies to:',
  status: 'Compliance status',
  compliance: {
    full: (standard: string) => `This website is fully compliant with ${standard}.`,
    partial: (standard: string) => `This website is partially compliant with ${standard}.`,
    non: (standard: string) => `This website is not compliant with ${standard}.`,
    unassessed: (standard: string) => `This website has not been assessed against ${standard} yet. We make no claim about it.`,
  } satisfies Record<Compliance, (standard: string) => string>,
  listedBelow: 'What does not meet it yet is listed below.',
  nothingKnown:
    'No barrier is known to us. Checks by programs find only a part of all barriers, and no manual audit of the last year vouches for the rest.',
  gaps: 'Content that is not accessible',
  reasons: {
    non_compliance: 'It does not meet the standard yet',
    disproportionate_burden: 'Putting it right would be a disproportionate burden',
    out_of_scope: 'The law does not ask for it',
  } satisfies Record<Reason, string>,
  measured: 'What checks found',
  doubtful: 'Nobody can tell without looking: it may be no barrier.',
  times: (count: number) => (count === 1 ? 'It stands once, on' : `It stands ${count} times, on`),
  morePages: (count: number) => (count === 1 ? 'and one more page' : `and ${count} more pages`),
  fixBy: 'To be put right by',
  noDate: 'No date has been set yet.',
  since: 'Known since',
  emergencies: 'Published in an emergency',
  emergenciesText: 'These pages could not wait until they were accessible. The permission ends on the day beside each.',
  until: 'until',
  preparation: 'Preparation of this statement',
  preparedOn: 'Prepared on',
  reviewedOn: 'Last reviewed on',
  methods: { self: 'We assessed this website ourselves.', third_party: 'Somebody independent of us assessed this website.' },
  audit: 'Manual audit',
  auditPassed: 'It found nothing that fails.',
  auditFailed: 'It found what is listed above.',
  noAudit: 'No manual audit has been recorded.',
  checkedOn: 'Last checked by programs on',
  checks: (m: Measured) =>
    `${m.pages_checked} of ${m.pages} public pages were checked against ${m.rules} rules, ${m.pages_in_browser} of them as they stand in a browser too. ${m.pages_with_gaps} had something to put right.`,
  onlyAPart: 'Such checks find only a part of all barriers.',
  testedWith: 'Tested with',
  feedback: 'Feedback and contact',
  feedbackText: 'Tell us what does not work for you, or ask for content in another form:',
  responseDays: (days: number) => (days === 1 ? 'We answer within one working day.' : `We answer within ${days} working days.`),
  enforcement: 'Enforcement procedure',
  enforcementText: 'If our answer does not satisfy you, turn to',
};

const cy: typeof en = {
  commitment: 'Ein hymrwymiad',
  committed: (who, law) =>
    `Mae ${who || 'ein sefydliad'} wedi ymrwymo i wneud y wefan hon yn hygyrch${law ? `, yn unol â ${law}` : ''}.`,
  laws: {
    eu: (name) => (name ? `${name}, sy’n rhoi Cyfarwyddeb (UE) 2016/2102 ar waith` : 'Chyfarwyddeb (UE) 2016/2102'),
    uk: (name) => name || `Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018`,
    none: (name) => name,
  },
  scope: 'Mae’r datganiad hwn yn berthnasol i:',
  status: 'Statws cydymffurfio',
  compliance: {
    full: (standard) => `Mae’r wefan hon yn cydymffurfio’n llawn â ${standard}.`,
    partial: (standard) => `Mae’r wefan hon yn cydymffurfio’n rhannol â ${standard}.`,
    non: (standard) => `Nid yw’r wefan hon yn cydymffurfio â ${standard}.`,
    unassessed: (standard) => `Nid yw’r wefan hon wedi’i hasesu yn erbyn ${standard} eto. Nid ydym yn honni dim amdani.`,
  },
  listedBelow: 'Mae’r hyn nad yw’n ei gyrraedd eto wedi’i restru isod.',
  nothingKnown:
    'Ni wyddom am unrhyw rwystr. Dim ond rhan o’r rhwystrau y mae gwiriadau gan raglenni yn eu canfod, ac nid oes archwiliad gan bobl o’r flwyddyn ddiwethaf i ategu’r gweddill.',
  gaps: 'Cynnwys nad yw’n hygyrch',
  reasons: {
    non_compliance: 'Nid yw’n cyrraedd y safon eto',
    disproportionate_burden: 'Byddai ei gywiro’n faich anghymesur',
    out_of_scope: 'Nid yw’r gyfraith yn gofyn amdano',
  },
  measured: 'Yr hyn a ganfu’r gwiriadau',
  doubtful: 'Rhaid i rywun edrych cyn gallu dweud: efallai nad yw’n rhwystr.',
  times: (count) => (count === 1 ? 'Mae’n digwydd unwaith, ar' : `Mae’n digwydd ${count} o weithiau, ar`),
  morePages: (count) => (count === 1 ? 'ac un dudalen arall' : `a ${count} o dudalennau eraill`),
  fixBy: 'I’w gywiro erbyn',
  noDate: 'Nid oes dyddiad wedi’i osod eto.',
  since: 'Hysbys ers',
  emergencies: 'Cyhoeddwyd mewn argyfwng',
  emergenciesText: 'Ni allai’r tudalennau hyn aros nes eu bod yn hygyrch. Daw’r caniatâd i ben ar y diwrnod wrth ymyl pob un.',
  until: 'tan',
  preparation: 'Paratoi’r datganiad hwn',
  preparedOn: 'Paratowyd ar',
  reviewedOn: 'Adolygwyd ddiwethaf ar',
  methods: { self: 'Ni ein hunain a asesodd y wefan hon.', third_party: 'Rhywun annibynnol arnom ni a asesodd y wefan hon.' },
  audit: 'Archwiliad gan bobl',
  auditPassed: 'Ni chanfu ddim sy’n methu.',
  auditFailed: 'Canfu’r hyn a restrir uchod.',
  noAudit: 'Nid oes archwiliad gan bobl wedi’i gofnodi.',
  checkedOn: 'Gwiriwyd ddiwethaf gan raglenni ar',
  checks: (m) =>
    `Gwiriwyd ${m.pages_checked} o ${m.pages} tudalen gyhoeddus yn erbyn ${m.rules} rheol, ${m.pages_in_browser} ohonynt fel y maent mewn porwr hefyd. Roedd rhywbeth i’w gywiro ar ${m.pages_with_gaps}.`,
  onlyAPart: 'Dim ond rhan o’r rhwystrau y mae gwiriadau o’r fath yn eu canfod.',
  testedWith: 'Profwyd gyda',
  feedback: 'Adborth a chyswllt',
  feedbackText: 'Dywedwch wrthym beth nad yw’n gweithio i chi, neu gofynnwch am gynnwys ar ffurf arall:',
  responseDays: (days) => (days === 1 ? 'Rydym yn ateb o fewn un diwrnod gwaith.' : `Rydym yn ateb o fewn ${days} diwrnod gwaith.`),
  enforcement: 'Y weithdrefn orfodi',
  enforcementText: 'Os nad yw ein hateb yn eich bodloni, cysylltwch â',
};

export type StatementStrings = typeof en;

/** The statement's own words for a BCP 47 code; English where they have not been translated. */
export function statementStrings(language: string): StatementStrings {
  return primary(language) === 'cy' ? cy : en;
}
