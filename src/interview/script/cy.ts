import type { Script } from './types.ts';

export const cy: Script = {
  language: 'cy',
  opening: [
    'Os ydych chi neu rywun arall mewn perygl nawr, dywedwch wrthyf i. Wedyn fe gaf i help yn gyntaf.',
    'Ydy hi’n ddiogel i chi siarad? Cewch stopio unrhyw bryd.',
    'Does dim rhaid i chi ddweud pwy ydych chi. Peidiwch â rhoi eich enw i mi.',
    'Efallai y bydd galwadau i’r heddlu’n cael eu recordio, ac efallai y byddan nhw’n dangos eich rhif. Os yw hynny’n eich poeni, gallwch ddefnyddio ein tudalen we, neu ffonio Crimestoppers ar 0800 085 0000.',
    'Byddaf i’n teipio’r hyn rydych chi’n ei ddweud. Wedyn byddaf i’n ei gloi ar y cyfrifiadur hwn. Ni allaf i ei agor eto. Dim ond y bobl sydd i fod i’w gael all wneud hynny.',
    'Mae gen i rai cwestiynau. Mae’n iawn dweud “dw i ddim yn gwybod”, neu “byddai’n well gen i beidio â dweud”. Neu gallwch ddweud beth ddigwyddodd yn eich geiriau eich hun.',
    'Ar y diwedd byddaf i’n rhoi naw gair i chi. Gyda’r rhain gallwch ddod yn ôl. Oes gennych chi bin a phapur?',
  ],
  questions: {
    danger: { say: 'Oes unrhyw un mewn perygl nawr?' },
    force: { say: 'Pa heddlu yw hyn amdano? Os nad ydych chi’n gwybod, dywedwch enw’r dref wrthyf i.' },
    conflict: {
      say: 'Mae’r rhan fwyaf o adroddiadau yn mynd i uned gwrth-lygredd yr heddlu. Heddlu sy’n edrych ar ddrwgweithredu gan yr heddlu ydyn nhw. A allai hyn fod am un ohonyn nhw, neu am brif swyddog, neu am rywun sy’n agos atyn nhw? Eich ateb sy’n dewis pwy all agor eich adroddiad.',
    },
    'conflict-who': {
      say: 'Pwy allai hwnnw neu honno fod? Peidiwch â dweud enw eto. Darllenaf yr atebion i chi.',
      readAnswers: true,
    },
    desk: {
      say: 'Pwy ddylai gael eich adroddiad? Chi sy’n dewis. Does dim un yn well na’r lleill. Darllenaf nhw i chi.',
      readAnswers: true,
    },
    'outside-desk': {
      say: 'Pwy ddylai gael eich adroddiad? Chi sy’n dewis. Does dim un yn well na’r lleill. Darllenaf nhw i chi.',
      readAnswers: true,
    },
    what: {
      say: 'Beth ddigwyddodd? Cymerwch eich amser. Peidiwch â dweud eich enw, na phethau mai dim ond chi sy’n eu gwybod os gallen nhw eich rhoi mewn perygl. Peidiwch â mynd i chwilio am fwy o brawf.',
    },
    about: {
      say: 'Am beth mae hyn? Darllenaf rai atebion i chi. Dywedwch ie wrth bob un sy’n ffitio. Mae dyfalu yn iawn.',
      readAnswers: true,
    },
    connected: {
      say: 'Beth yw eich cysylltiad chi â hyn? Gall yr ateb helpu rhywun i weithio allan pwy ydych chi, felly mae’n iawn peidio â dweud. Darllenaf yr atebion i chi.',
      readAnswers: true,
    },
    who: {
      say: 'Am bwy mae hyn? Dywedwch beth rydych chi’n ei wybod: enw neu lysenw, rheng neu swydd, rhif ar yr ysgwydd, ble maen nhw’n gweithio, sut maen nhw’n edrych. Mae un peth yn ddigon. Gall fod yn fwy nag un person.',
    },
    when: { say: 'Pryd digwyddodd hyn? Mae eich cynnig gorau yn iawn.' },
    still: { say: 'Ydy hyn yn dal i ddigwydd?' },
    where: { say: 'Ble digwyddodd hyn? Gall fod yn dref, yn stryd, yn orsaf heddlu neu’n ap.' },
    duty: { say: 'Oedd y person yn y gwaith ar y pryd?' },
    setting: { say: 'Oedd hyn wyneb yn wyneb, neu ar-lein neu dros y ffôn? Neu’r ddau?' },
    knows: {
      say: 'Sut ydych chi’n gwybod am hyn? Does dim un ateb yn well na’r lleill. Darllenaf nhw i chi.',
      readAnswers: true,
    },
    others: { say: 'Pwy arall sy’n gwybod am hyn? Does dim rhaid rhoi enwau. Mae “dau berson yn y gwaith” yn ddigon.' },
    'points-to-you': { say: 'Os byddan nhw’n gwneud rhywbeth nawr, a allai pobl ddweud mai chi oedd wedi ffonio?' },
    risk: { say: 'A allai unrhyw un gael niwed? Y person y digwyddodd hyn iddo, plentyn, chi, neu rywun arall?' },
    'safe-to-act': {
      say: 'Ydy hi’n ddiogel i’r heddlu wneud rhywbeth am hyn nawr? Gallwch ddweud hefyd pryd byddai’n ddiogel, neu beth na ddylen nhw ei wneud.',
    },
    evidence: {
      say: 'Oes unrhyw beth sy’n dangos hyn, fel negeseuon, lluniau neu gamera? Dywedwch beth yw e a ble mae e. Peidiwch â mynd i nôl mwy. Gallai hynny eich rhoi mewn perygl.',
    },
    elsewhere: {
      say: 'Ydych chi wedi dweud wrth unrhyw un arall am hyn, fel yr heddlu, y corff sy’n gwylio’r heddlu, Crimestoppers, neu rywun yn y gwaith?',
    },
    contact: {
      say: 'Gân nhw gysylltu â chi? Cewch ddweud na. Gallwch ddod yn ôl eich hun gyda’r naw gair. Neu gallwch roi ffordd o’ch cyrraedd, ac wedyn byddan nhw’n gwybod pwy ydych chi.',
    },
    details: { say: 'Sut gallan nhw eich cyrraedd?' },
    'safe-times': { say: 'Pryd mae’n ddiogel i’ch cyrraedd? A phryd nad yw’n ddiogel?' },
  },
  cards: {
    danger: [
      'Mae’n swnio fel petai rhywun mewn perygl. Os yw hynny nawr, dywedwch ble, a byddaf i’n cael help yno yn gyntaf. Wedyn gallwn fynd ymlaen.',
      'Os oes rhaid i chi roi’r ffôn i lawr: ffoniwch 999 o ffôn symudol. Os na allwch siarad, pwyswch 55 pan fydd rhywun yn dweud wrthych am wneud.',
    ],
    child: [
      'Mae’n swnio fel petai plentyn mewn perygl. Os yw hynny nawr, dywedwch ble, a byddaf i’n cael help yno yn gyntaf.',
      'Gallwch siarad â’r NSPCC hefyd, ar 0808 800 5000. Does dim rhaid i chi fod yn siŵr.',
    ],
    'self-harm': [
      'Rydych chi’n bwysicach nag unrhyw adroddiad. Gall hwnnw aros. Ydych chi’n ddiogel nawr?',
      'Gallaf i gael help atoch chi. Gallwch siarad â’r Samariaid hefyd, ddydd neu nos, ar 116 123. Does dim rhaid i chi roi eich enw.',
    ],
  },
  outside: 'Chi sy’n cysylltu â nhw. Ni fyddaf i’n anfon dim atyn nhw. Dyma sut i’w cyrraedd.',
  check: [
    'Dyna’r cwestiwn olaf. Darllenaf eich atebion yn ôl i chi. Stopiwch fi pan fydd rhywbeth o’i le.',
    'Does dim wedi cael ei anfon eto.',
  ],
  urgent:
    'A allai rhywun gael niwed yn fuan? Os felly gallaf farcio eich adroddiad fel un brys, a byddan nhw’n edrych arno’n gynt. Dyw’r marc hwnnw ddim wedi’i gloi. Dyw e ddim yn dod â help: i gael help nawr, rydyn ni’n ffonio 999.',
  code: {
    before: [
      'Mae eich adroddiad wedi’i anfon. Diolch. Roedd angen dewrder i ffonio.',
      'Nawr byddaf i’n rhoi naw gair i chi. Geiriau Saesneg ydyn nhw. Dyma’r unig ffordd yn ôl at yr adroddiad hwn. Ysgrifennwch nhw ar bapur, yn y drefn hon. Darllenaf dri ar y tro, a byddaf i’n eu sillafu.',
    ],
    groups: ['Dyma eiriau un, dau a thri.', 'Dyma eiriau pedwar, pump a chwech.', 'Dyma eiriau saith, wyth a naw.'],
    again: 'Hoffech chi i mi ddweud unrhyw un ohonyn nhw eto?',
    confirm: 'I wneud yn siŵr eu bod nhw’n gywir: darllenwch air {a} a gair {b} i mi o’ch papur.',
    wrong: 'Dyw hwnnw ddim yr un peth â’r hyn sydd gen i yma. Dywedaf y gair hwnnw eto.',
    right:
      'Mae hynny’n gywir. Cadwch y papur yn ddiogel. Gall unrhyw un sydd â’r geiriau ddarllen yr atebion. Ni all neb eu rhoi i chi eto.',
    without:
      'Heb y geiriau ni allwch ddod yn ôl at yr adroddiad hwn. Ni all neb eu rhoi i chi eto. Ga’ i fynd ymlaen hebddyn nhw?',
  },
  ending: [
    'Bydd un o’r bobl sydd i fod i’w gael yn agor eich adroddiad ac yn ei ddarllen yn ofalus. Nid yw adroddiad yn brawf, felly mae hyn yn cymryd amser. Efallai na welwch chi ddim byd yn digwydd. Dyw hynny ddim yn golygu na wnaethon nhw ddim byd.',
    'I gadw’n ddiogel: peidiwch â dweud wrth bobl yn y gwaith eich bod wedi ffonio. Peidiwch â holi’r person am hyn. Peidiwch â chwilio am bethau ar gyfrifiaduron yr heddlu. Peidiwch â mynd i chwilio am fwy o brawf.',
    'Os yw bywyd rhywun mewn perygl, efallai y bydd yr heddlu’n ceisio darganfod pwy ffoniodd.',
    'Hoffech chi rif rhywun i siarad â nhw? Mae’r Samariaid yno ddydd a nos, ar 116 123. Mae ganddyn nhw linell Gymraeg hefyd.',
    'Nawr byddaf i’n clirio’r hyn deipiais i o’r cyfrifiadur hwn. Diolch am ffonio.',
  ],
  notSent:
    'Doeddwn i ddim yn gallu ei anfon nawr. Does dim wedi’i golli: mae’r hyn ddywedoch chi yma o hyd. Byddaf i’n ceisio eto. Arhoswch ar y llinell.',
};
