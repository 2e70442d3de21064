import type { PlainTexts } from './types.ts';

export const cy: PlainTexts = {
  language: 'cy',
  start: {
    title: 'Codi pryder am yr heddlu',
    intro:
      'Yma gallwch chi ddweud wrthyn ni am rywbeth a wnaeth swyddog heddlu, neu rywun sy’n gweithio i’r heddlu. Does dim rhaid i chi ddweud pwy ydych chi. Mae’r dudalen hon yn gweithio heb JavaScript.',
    arrivalTitle: 'Yn cael ei gloi ar ôl ein cyrraedd ni',
    arrival: [
      'Ar y dudalen hon, mae’r hyn rydych chi’n ei deipio yn dod i’n cyfrifiadur ni bob tro y byddwch chi’n pwyso Parhau. Gall ein cyfrifiadur ei ddarllen ar yr eiliad honno. Nid yw’n ei gadw. Mae’n mynd yn ôl i’ch tudalen chi, wedi’i gloi.',
      'Pan fyddwch chi’n pwyso Anfon, mae ein cyfrifiadur yn cloi eich adroddiad ar unwaith. O hynny ymlaen, dim ond y bobl sydd i’w gael all ei agor. Yr enw ar hyn yw “amgryptio wrth gyrraedd”.',
      'Mae’r sgwrs yn fwy diogel: mae’n cloi eich adroddiad ar eich dyfais eich hun, cyn iddo adael. Mae angen JavaScript arni.',
    ],
    chat: 'Defnyddio’r sgwrs yn lle hynny',
    safetyTitle: 'Cyn i chi ddechrau',
    safety: [
      'Does neb yn gwylio’r dudalen hon yn fyw. Os oes rhywun mewn perygl nawr, ffoniwch 999.',
      'I adael ar unwaith, pwyswch “Gadael nawr”. Yna byddwch chi’n gweld tudalen am y tywydd. Nid yw hyn yn clirio hanes eich porwr. Efallai y bydd botwm Yn ôl eich porwr yn dal i ddangos eich bod chi wedi bod yma.',
      'Peidiwch â defnyddio dyfais o’r gwaith, nac un y gall rhywun arall edrych arni.',
      'Os byddwch chi’n stopio, fyddwn ni’n cadw dim. Gallwch chi hefyd adael y dudalen hon ar agor, a mynd ymlaen o fewn wythnos.',
    ],
    recorded: [
      'eich atebion, wedi’u cloi, fel na allwn ni eu darllen ar ôl eu hanfon',
      'i bwy mae’r adroddiad, ac a wnaethoch chi ddweud ei fod yn fater brys',
      'ei fod wedi dod drwy’r dudalen hon, a’r diwrnod a’r awr',
    ],
    howTitle: 'Sut hoffech chi ateb?',
    byChat: 'Dechrau fel sgwrs',
    byChatHint: 'Mae popeth a ddywedwyd yn aros ar y dudalen.',
    byPage: 'Dechrau gydag un cwestiwn ar bob tudalen',
    byPageHint: 'Tudalen fer i bob cwestiwn.',
    otherTitle: 'Ffyrdd eraill o roi gwybod',
  },
  ui: {
    arrivalLabel: 'Amgryptio wrth gyrraedd',
    continue: 'Parhau',
    answer: 'Ateb',
    orType: 'Neu teipiwch eich ateb',
    help: 'Help',
    toPages: 'Un cwestiwn ar bob tudalen',
    toChat: 'Ei ddangos fel sgwrs',
    otherWays: 'Pethau eraill y gallwch chi eu gwneud',
    errorTitle: 'Mae problem',
    errorEmpty: 'Ysgrifennwch rywbeth yn gyntaf.',
    errorChoose: 'Dewiswch ateb.',
    errorForce: 'Teipiwch enw heddlu, neu dref.',
    errorBoth: 'Rydych chi wedi dewis ateb a theipio un. Gwnewch un o’r ddau yn unig.',
    errorAlone: 'Dydy dau o’r atebion a ddewisoch chi ddim yn mynd gyda’i gilydd. Newidiwch un.',
    addPerson: 'Ychwanegu person arall',
    keptText: 'Dyma beth roeddech chi wedi’i deipio. Copïwch ef os hoffech chi ei gadw.',
    startAgain: 'Dechrau eto',
    alreadyIn: 'Mae’r adroddiad hwn wedi cyrraedd. Dim ond unwaith y cafodd ei anfon.',
    alreadyInHint:
      'Fe wnaethoch chi anfon y dudalen hon fwy nag unwaith, neu o ddwy ffenestr. Mae’r naw gair yr un fath. Os gwnaethoch chi newid ateb ar ôl ei anfon, chafodd y newid ddim ei anfon. Gallwch chi anfon y cyfan eto fel adroddiad newydd, gyda geiriau newydd.',
    sendAsNew: 'Ei anfon fel adroddiad newydd',
    sentOn: 'Cyrhaeddodd ar {date}.',
    newest: 'Mynd i’r neges ddiweddaraf',
    changed: 'wedi newid',
    stoppedKept: 'Mae’r hyn rydych chi wedi’i deipio yn dal ar y dudalen hon.',
    recover: 'Rhoi cynnig arall arni',
  },
  problems: {
    unreadable: {
      title: 'Allwn ni ddim mynd ymlaen o’r dudalen honno',
      points: [
        'Cafodd y dudalen ei newid ar ei ffordd, neu cafodd ein cyfrifiaduron fersiwn newydd ar ôl i chi ei hagor.',
        'Chafodd dim byd ei anfon at neb. Pwyswch Yn ôl yn eich porwr i weld beth wnaethoch chi ei ysgrifennu o’r blaen, a’i gopïo os gallwch chi.',
      ],
    },
    expired: {
      title: 'Mae’r dudalen honno’n rhy hen',
      points: [
        'Er eich diogelwch chi, gallwch chi ddefnyddio tudalen am wythnos ar ôl eich ateb diwethaf. Ar ôl hynny all neb ei hagor, na ninnau chwaith.',
        'Chafodd dim byd ei anfon at neb. Pwyswch Yn ôl yn eich porwr i weld beth wnaethoch chi ei ysgrifennu o’r blaen, a’i gopïo os gallwch chi.',
      ],
    },
    'too-large': {
      title: 'Roedd hynny’n rhy hir',
      points: [
        'Mae’r hyn rydych chi wedi’i ysgrifennu yn rhy hir i un adroddiad. Does dim ar goll: pwyswch Yn ôl yn eich porwr, a’i wneud yn fyrrach.',
        'Gallwch chi hefyd anfon dau adroddiad.',
      ],
    },
    'wrong-type': {
      title: 'Wnaethon ni ddim deall y dudalen honno',
      points: ['Dechreuwch eto. Chafodd dim byd ei anfon at neb.'],
    },
    busy: {
      title: 'Mae llawer o bobl yn defnyddio hwn ar hyn o bryd',
      points: ['Does dim ar goll. Arhoswch funud, yna pwyswch “Rhoi cynnig arall arni”.'],
    },
    fault: {
      title: 'Aeth rhywbeth o’i le ar ein cyfrifiaduron',
      points: ['Nid eich bai chi yw hyn. Does dim ar goll. Arhoswch funud, yna pwyswch “Rhoi cynnig arall arni”.'],
    },
    'no-roster': {
      title: 'Allwn ni ddim derbyn eich adroddiad yma ar hyn o bryd',
      points: [
        'Doedden ni ddim yn gallu gwneud yn siŵr pwy fyddai’n gallu ei agor. Peidiwch â’i deipio yma.',
        'Mae ffyrdd eraill.',
      ],
    },
  },
};
