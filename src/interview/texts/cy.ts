import { signs } from '../signs/cy.ts';
import { routing } from './cy/routing.ts';
import { safe } from './cy/safe.ts';
import { no, notSure, yes } from './cy/spellings.ts';
import { story } from './cy/story.ts';
import { ui } from './cy/ui.ts';
import type { Texts } from './types.ts';

/** Welsh. The terms are in docs/welsh-terms.md. */
export const cy: Texts = {
  language: 'cy',
  direction: 'ltr',
  questions: { ...routing, ...story, ...safe },
  person: {
    name: { label: 'Enw neu lysenw', hint: 'Gadewch yn wag os nad ydych chi’n gwybod.' },
    rank: { label: 'Rheng neu swydd', hint: 'Fel cwnstabl (PC), rhingyll neu rywun sy’n ateb galwadau' },
    collarNumber: { label: 'Rhif ar yr ysgwydd' },
    station: { label: 'Gorsaf neu dîm' },
    description: {
      label: 'Sut mae’r person yn edrych, neu unrhyw beth arall',
      hint: 'Fel car y mae’n ei yrru neu enw y mae’n ei ddefnyddio ar-lein',
    },
  },
  contacts: {
    crimestoppers: {
      name: 'Crimestoppers (Taclo’r Taclau)',
      about: 'Elusen sy’n derbyn adroddiadau am swyddogion a staff yr heddlu. Does dim rhaid i chi roi eich enw.',
    },
    iopc: {
      name: 'Swyddfa Annibynnol Ymddygiad yr Heddlu (IOPC)',
      about:
        'Corff gwarchod yr heddlu. Nid yw’n rhan o’r heddlu. Mae’n rhaid iddo anfon y rhan fwyaf o gwynion ymlaen at yr heddlu dan sylw.',
    },
    'non-emergency': {
      name: 'Eich heddlu lleol',
      about: 'Gofynnwch am “safonau proffesiynol”. Efallai y byddan nhw’n gweld eich rhif.',
    },
    samaritans: { name: 'Y Samariaid', about: 'Rhywun i siarad â nhw, ddydd a nos.' },
    'domestic-abuse': {
      name: 'Llinell Gymorth Genedlaethol Cam-drin Domestig',
      about: 'I fenywod. Am ddim, ddydd a nos.',
    },
    'mens-advice': {
      name: 'Men’s Advice Line (llinell gyngor i ddynion)',
      about: 'I ddynion sy’n cael eu brifo gan bartner neu deulu.',
    },
    'victim-support': {
      name: 'Cymorth i Ddioddefwyr (Victim Support)',
      about: 'Help i unrhyw un sydd wedi’i frifo gan drosedd. Nid yr heddlu ydyn nhw.',
    },
    'rape-crisis': { name: 'Rape Crisis', about: 'Help ar ôl cael eich treisio neu’ch cam-drin yn rhywiol.' },
    'live-fear-free': { name: 'Byw Heb Ofn', about: 'Help gyda cham-drin yng Nghymru. Am ddim, ddydd a nos.' },
    nspcc: { name: 'NSPCC', about: 'I oedolion sy’n poeni am blentyn.' },
    childline: { name: 'Childline', about: 'I blant a phobl ifanc. Am ddim, ddydd a nos.' },
  },
  problems: {
    offline:
      'Chawson ni ddim ateb, felly dydyn ni ddim yn gwybod a yw eich adroddiad wedi cyrraedd. Efallai nad yw eich dyfais ar-lein.',
    busy: 'Chafodd eich adroddiad ddim ei anfon. Mae llawer o bobl yn defnyddio hwn ar hyn o bryd. Arhoswch funud, yna rhowch gynnig arall arni.',
    'too-large':
      'Chafodd eich adroddiad ddim ei anfon. Mae’n rhy hir. Pwyswch Newid wrth ymyl ateb, a’i wneud yn fyrrach.',
    challenge:
      'Chafodd eich adroddiad ddim ei anfon. Wnaeth y prawf sy’n cadw robotiaid allan ddim gweithio. Nid eich bai chi yw hyn.',
    roster: 'Chafodd eich adroddiad ddim ei anfon, am na allwn ni fod yn siŵr pwy fyddai’n gallu ei agor.',
    desk: 'Chafodd eich adroddiad ddim ei anfon. All y bobl y dylai fynd atyn nhw ddim derbyn adroddiadau yma ar hyn o bryd.',
    refused: 'Chafodd eich adroddiad ddim ei anfon. Wnaeth ein cyfrifiaduron ddim ei dderbyn. Mae ffyrdd eraill hefyd.',
    server:
      'Aeth rhywbeth o’i le ar ein cyfrifiaduron, felly dydyn ni ddim yn gwybod a yw eich adroddiad wedi cyrraedd. Nid eich bai chi yw hyn.',
    device: 'Chafodd eich adroddiad ddim ei anfon. Aeth rhywbeth o’i le ar y ddyfais hon wrth iddo gael ei gloi.',
  },
  steps: {
    keys: 'Yn gwneud eich allweddi. Ar hen ffôn gall hyn gymryd hanner munud.',
    locking: 'Yn cloi eich adroddiad.',
    challenge: 'Yn dangos nad robot ydych chi. Mae eich dyfais yn gwneud hyn drosoch chi.',
    sending: 'Yn anfon eich adroddiad.',
  },
  cards: {
    danger: {
      title: 'Os oes rhywun mewn perygl nawr',
      points: [
        'Ffoniwch 999. Dydyn ni ddim yn darllen y sgwrs hon yn fyw, felly allwn ni ddim anfon help.',
        'Os na allwch chi siarad, ffoniwch 999 ar ffôn symudol. Pan fydd y llais yn dweud wrthych chi, pwyswch 55. Dydy galwad heb sŵn a heb 55 ddim yn dod â’r heddlu.',
        'Os na allwch chi glywed na siarad ar y ffôn, gallwch chi anfon neges destun at 999. I drefnu hynny nawr, anfonwch y gair “register” at 999.',
      ],
    },
    child: {
      title: 'Os gallai plentyn fod mewn perygl',
      points: [
        'Os oes plentyn mewn perygl nawr, ffoniwch 999.',
        'Gallwch chi hefyd siarad â phobl sy’n gweithio i gadw plant yn ddiogel. Does dim rhaid i chi fod yn siŵr.',
      ],
    },
    'self-harm': {
      title: 'Os ydych chi’n teimlo na allwch chi fynd ymlaen',
      points: [
        'Rydych chi’n bwysicach nag unrhyw adroddiad. Gall hwnnw aros.',
        'Os ydych chi wedi brifo, neu os gallech chi wneud niwed i chi’ch hun, ffoniwch 999.',
        'Gallwch chi siarad â rhywun nawr. Byddan nhw’n gwrando, a does dim rhaid i chi roi eich enw.',
      ],
    },
  },
  help: {
    title: 'Sut mae’r sgwrs hon yn gweithio',
    points: [
      'Atebwch un cwestiwn ar y tro. Pwyswch ateb, neu ei deipio.',
      'Gallwch chi fynd heibio i’r rhan fwyaf o gwestiynau. Dim ond dau beth sydd eu hangen: pa heddlu sydd dan sylw, a beth ddigwyddodd.',
      'Teipiwch “nôl” i fynd yn ôl un cwestiwn.',
      'Teipiwch “newid” a’r hyn rydych chi am ei newid, fel “newid ble digwyddodd”.',
      'Teipiwch “digon” pan fyddwch chi wedi dweud yr hyn rydych chi am ei ddweud. Yna gallwch chi ei wirio a’i anfon.',
      'Teipiwch “gadael” i adael y dudalen hon yn gyflym.',
      'Does neb yn darllen y sgwrs hon yn fyw. Os oes rhywun mewn perygl nawr, ffoniwch 999.',
    ],
  },
  commands: {
    help: ['help', 'cymorth', 'sut mae hyn yn gweithio', '?'],
    back: ['nôl', 'yn ôl', 'mynd nôl', 'mynd yn ôl', 'ewch nôl', 'dos nôl', 'back', 'go back'],
    change: ['newid', 'newidiwch', 'cywiro', 'golygu', 'change', 'edit'],
    leave: ['gadael', 'gadael nawr', 'gadael yn gyflym', 'dianc', 'leave', 'exit', 'quit'],
    enough: [
      'digon',
      'dyna ddigon',
      'rydw i wedi dweud digon',
      'dwi wedi dweud digon',
      'dw i wedi dweud digon',
      'wedi dweud digon',
      'gwirio fy atebion',
      'enough',
    ],
  },
  /* A suggestion is asked with “ai”, so that these two answer it. */
  yes: { label: 'Ie', also: yes },
  no: { label: 'Nage', also: no },
  notSure: { label: 'Dydw i ddim yn siŵr', also: notSure },
  desks: {
    ccu: 'Yr uned gwrth-lygredd',
    partner: 'Heddlu arall',
    'policing-body': 'Y bobl sy’n cadw llygad ar yr heddlu',
    nominated: 'Y bobl sy’n delio ag adroddiadau am brif swyddogion',
  },
  signs,
  safety: {
    title: 'Cyn i chi ddechrau',
    points: [
      'Does neb yn gwylio’r sgwrs hon yn fyw. Os oes rhywun mewn perygl nawr, ffoniwch 999.',
      'I adael ar unwaith, pwyswch “Gadael nawr”, neu Shift 3 gwaith. Nid yw hyn yn clirio hanes eich porwr.',
      'Peidiwch â defnyddio dyfais o’r gwaith, nac un y gall rhywun arall edrych arni.',
      'Does dim yn cael ei anfon nes i chi bwyso Anfon ar y diwedd. Yna mae’n cael ei gloi, a dim ond y bobl sydd i’w gael all ei agor.',
    ],
    recordedTitle: 'Beth rydyn ni’n ei gadw, a beth nad ydyn ni’n ei gadw',
    recordedLabel: 'Rydyn ni’n cadw',
    recorded: [
      'eich atebion, wedi’u cloi, fel na allwn ni eu darllen',
      'i bwy mae’r adroddiad, ac a wnaethoch chi ddweud ei fod yn fater brys',
      'y diwrnod a’r awr y daeth',
    ],
    notRecordedLabel: 'Dydyn ni ddim yn cadw',
    notRecorded: [
      'eich enw, oni bai eich bod chi’n ei deipio',
      'eich cyfeiriad ar y rhyngrwyd',
      'pa ffôn, cyfrifiadur neu borwr rydych chi’n ei ddefnyddio',
      'cwcis, na dim byd arall ar eich dyfais',
    ],
    honestLabel: 'Beth na allwn ni ei addo',
    honest: [
      'Gall eich geiriau eich hun ddangos pwy ydych chi. Peidiwch â sôn am bethau na fyddai neb ond chi’n eu gwybod.',
      'Gall rhywun sy’n gallu gweld eich dyfais neu’ch cysylltiad â’r rhyngrwyd wybod eich bod chi wedi bod yma.',
      'Os yw bywyd rhywun mewn perygl, efallai y bydd yr heddlu’n ceisio darganfod pwy ysgrifennodd.',
    ],
  },
  next: {
    title: 'Beth sy’n digwydd nesaf',
    points: [
      'Mae eich adroddiad yn aros, wedi’i gloi, am y bobl sydd i’w gael.',
      'Bydd un ohonyn nhw’n ei agor a’i ddarllen. Byddan nhw’n edrych arno’n ofalus.',
      'Nid yw adroddiad yn brawf, felly mae hyn yn cymryd amser. Efallai na welwch chi ddim byd yn digwydd. Nid yw hynny’n golygu nad ydyn nhw wedi gwneud dim.',
    ],
    safeTitle: 'I gadw’n ddiogel',
    safe: [
      'Peidiwch â dweud wrth bobl yn y gwaith eich bod chi wedi ysgrifennu.',
      'Peidiwch â holi’r person am hyn.',
      'Peidiwch ag edrych am bethau ar gyfrifiaduron yr heddlu.',
      'Peidiwch â mynd i chwilio am ragor o brawf.',
    ],
    supportTitle: 'Os hoffech chi siarad â rhywun',
  },
  ui,
};
