import type { PlainTexts } from './types.ts';

export const cy: PlainTexts = {
  language: 'cy',
  start: {
    title: 'Rhoi gwybod am bryder am yr heddlu',
    intro:
      'Yma gallwch ddweud wrthym am rywbeth a wnaeth heddwas, neu rywun sy’n gweithio i’r heddlu. Does dim rhaid i chi ddweud pwy ydych chi. Mae’r dudalen hon yn gweithio heb JavaScript.',
    arrivalTitle: 'Yn cael ei gloi pan fydd yn ein cyrraedd',
    arrival: [
      'Ar y dudalen hon, mae’r hyn rydych yn ei deipio yn dod i’n cyfrifiadur ni bob tro y pwyswch Ymlaen. Gall ein cyfrifiadur ei ddarllen ar yr eiliad honno. Nid yw’n ei gadw. Mae’n mynd yn ôl i’ch tudalen chi, wedi’i gloi.',
      'Pan bwyswch Anfon, mae ein cyfrifiadur yn cloi eich adroddiad ar unwaith. O hynny ymlaen dim ond y bobl rydych yn ei anfon atynt sy’n gallu ei agor. Yr enw ar hyn yw “amgryptio wrth gyrraedd”.',
      'Mae’r sgwrs yn fwy diogel: mae’n cloi eich adroddiad ar eich dyfais eich hun, cyn iddo adael. Mae angen JavaScript arni.',
    ],
    chat: 'Defnyddio’r sgwrs yn lle hynny',
    safetyTitle: 'Cyn i chi ddechrau',
    safety: [
      'Does neb yn gwylio’r dudalen hon yn fyw. Os oes unrhyw un mewn perygl nawr, ffoniwch 999.',
      'I adael yn gyflym, pwyswch “Gadael yn gyflym”. Wedyn fe welwch dudalen am y tywydd. Nid yw’n clirio hanes eich porwr. Efallai y bydd botwm Yn ôl eich porwr yn dal i ddangos eich bod wedi bod yma.',
      'Peidiwch â defnyddio dyfais o’r gwaith, nac un y gall rhywun arall edrych arni.',
      'Os byddwch yn stopio, ni fyddwn yn cadw dim. Gallwch hefyd adael y dudalen hon ar agor a mynd ymlaen o fewn wythnos.',
    ],
    recorded: [
      'eich atebion, wedi’u cloi, fel na allwn eu darllen ar ôl eu hanfon',
      'i bwy mae’r adroddiad, ac a wnaethoch nodi ei fod yn frys',
      'ei fod wedi dod drwy’r dudalen hon, a’r diwrnod a’r awr',
    ],
    howTitle: 'Sut hoffech chi ateb?',
    byChat: 'Dechrau fel sgwrs',
    byChatHint: 'Mae popeth a ddywedwyd yn aros ar y dudalen.',
    byPage: 'Dechrau gydag un cwestiwn ar bob tudalen',
    byPageHint: 'Tudalen fer ar gyfer pob cwestiwn.',
    otherTitle: 'Ffyrdd eraill o roi gwybod',
  },
  ui: {
    arrivalLabel: 'Amgryptio wrth gyrraedd',
    continue: 'Ymlaen',
    answer: 'Ateb',
    orType: 'Neu teipiwch eich ateb',
    help: 'Help',
    toPages: 'Un cwestiwn ar bob tudalen',
    toChat: 'Ei ddangos fel sgwrs',
    otherWays: 'Pethau eraill y gallwch eu gwneud',
    errorTitle: 'Mae problem',
    errorEmpty: 'Ysgrifennwch rywbeth yn gyntaf.',
    errorChoose: 'Dewiswch ateb.',
    errorForce: 'Teipiwch enw heddlu, neu dref.',
    errorBoth: 'Fe wnaethoch ddewis ateb a theipio un. Gwnewch un o’r ddau yn unig.',
    errorAlone: 'Nid yw dau o’r atebion a ddewisoch yn mynd gyda’i gilydd. Newidiwch un.',
    addPerson: 'Ychwanegu person arall',
    keptText: 'Dyma beth roeddech wedi’i deipio. Copïwch ef os hoffech ei gadw.',
    startAgain: 'Dechrau eto',
    alreadyIn: 'Mae’r adroddiad hwn wedi cyrraedd. Dim ond unwaith y cafodd ei anfon.',
    alreadyInHint:
      'Fe wnaethoch anfon y dudalen hon fwy nag unwaith, neu o ddwy ffenestr. Mae’r naw gair yr un fath. Os gwnaethoch newid ateb ar ôl ei anfon, ni chafodd y newid ei anfon. Gallwch anfon y cyfan eto fel adroddiad newydd, gyda geiriau newydd.',
    sendAsNew: 'Ei anfon fel adroddiad newydd',
    sentOn: 'Cyrhaeddodd ar {date}.',
    newest: 'Mynd i’r neges ddiweddaraf',
    changed: 'wedi newid',
    stoppedKept: 'Mae’r hyn rydych wedi’i deipio yn dal yn y dudalen hon.',
    recover: 'Rhoi cynnig arall arni',
  },
  problems: {
    unreadable: {
      title: 'Ni allwn fynd ymlaen o’r dudalen honno',
      points: [
        'Cafodd y dudalen ei newid ar ei ffordd, neu cafodd ein cyfrifiaduron fersiwn newydd ers i chi ei hagor.',
        'Ni chafodd dim ei anfon at neb. Pwyswch Yn ôl yn eich porwr i weld beth ysgrifennoch o’r blaen, a’i gopïo os gallwch.',
      ],
    },
    expired: {
      title: 'Mae’r dudalen honno’n rhy hen',
      points: [
        'Er eich diogelwch, gellir defnyddio tudalen am wythnos ar ôl eich ateb diwethaf. Wedyn ni all neb ei hagor, na ninnau chwaith.',
        'Ni chafodd dim ei anfon at neb. Pwyswch Yn ôl yn eich porwr i weld beth ysgrifennoch o’r blaen, a’i gopïo os gallwch.',
      ],
    },
    'too-large': {
      title: 'Roedd hynny’n rhy hir',
      points: [
        'Mae’r hyn a ysgrifennoch yn rhy hir i un adroddiad. Does dim wedi’i golli: pwyswch Yn ôl yn eich porwr, a’i wneud yn fyrrach.',
        'Gallwch hefyd anfon dau adroddiad.',
      ],
    },
    'wrong-type': {
      title: 'Nid oeddem yn deall y dudalen honno',
      points: ['Dechreuwch eto. Ni chafodd dim ei anfon at neb.'],
    },
    busy: {
      title: 'Mae llawer o bobl yn defnyddio hwn ar hyn o bryd',
      points: ['Does dim wedi’i golli. Arhoswch funud, yna pwyswch “Rhoi cynnig arall arni”.'],
    },
    fault: {
      title: 'Aeth rhywbeth o’i le ar ein cyfrifiaduron',
      points: ['Nid eich bai chi yw hyn. Does dim wedi’i golli. Arhoswch funud, yna pwyswch “Rhoi cynnig arall arni”.'],
    },
    'no-roster': {
      title: 'Ni allwn gymryd eich adroddiad yma ar hyn o bryd',
      points: [
        'Nid oedd modd i ni wneud yn siŵr pwy fyddai’n gallu ei agor. Peidiwch â’i deipio yma.',
        'Mae ffyrdd eraill.',
      ],
    },
  },
};
