import type { Script } from './types.ts';

export const cy: Script = {
  language: 'cy',
  opening: [
    'Os ydych chi neu rywun arall mewn perygl nawr, dywedwch wrtha i. Fe wna i gael help yn gyntaf.',
    'Ydy hi’n ddiogel i chi siarad? Gallwch chi stopio unrhyw bryd.',
    'Does dim rhaid i chi ddweud pwy ydych chi. Peidiwch â rhoi eich enw i mi.',
    'Gall galwadau i’r heddlu gael eu recordio, a gallan nhw ddangos eich rhif. Os yw hynny’n eich poeni, gallwch chi ddefnyddio ein tudalen we, neu ffonio Crimestoppers ar 0800 085 0000.',
    'Bydda i’n teipio’r hyn rydych chi’n ei ddweud. Wedyn bydda i’n ei gloi ar y cyfrifiadur hwn. Alla i ddim ei agor eto. Dim ond y bobl sydd i’w gael all ei agor.',
    'Mae gen i rai cwestiynau. Mae’n iawn dweud “dw i ddim yn gwybod”, neu “mae’n well gen i beidio â dweud”. Neu gallwch chi ddweud beth ddigwyddodd yn eich geiriau eich hun.',
    'Ar y diwedd bydda i’n rhoi naw gair i chi. Gyda nhw gallwch chi ddod yn ôl. Oes gennych chi bapur a rhywbeth i ysgrifennu?',
  ],
  questions: {
    danger: { say: 'Oes rhywun mewn perygl nawr?' },
    force: { say: 'Am ba heddlu mae hyn? Os nad ydych chi’n gwybod, dywedwch enw’r dref.' },
    conflict: {
      say: 'Mae’r rhan fwyaf o adroddiadau yn mynd i uned gwrth-lygredd yr heddlu. Gwaith yr uned hon yw edrych ar ddrwgweithredu gan yr heddlu. Allai hyn fod am rywun yn yr uned, neu am brif swyddog, neu am rywun sy’n agos atyn nhw? Eich ateb sy’n dewis pwy all agor eich adroddiad.',
    },
    'conflict-who': {
      say: 'Pwy allai’r person hwnnw fod? Peidiwch â dweud enw eto. Fe wna i ddarllen yr atebion i chi.',
      readAnswers: true,
    },
    desk: {
      say: 'Pwy ddylai gael eich adroddiad? Chi sy’n dewis. Does yr un yn well na’r lleill. Fe wna i eu darllen i chi.',
      readAnswers: true,
    },
    'outside-desk': {
      say: 'Pwy ddylai gael eich adroddiad? Chi sy’n dewis. Does yr un yn well na’r lleill. Fe wna i eu darllen i chi.',
      readAnswers: true,
    },
    what: {
      say: 'Beth ddigwyddodd? Cymerwch eich amser. Peidiwch â dweud eich enw, na phethau na fyddai neb ond chi’n eu gwybod, os gallen nhw eich rhoi mewn perygl. Peidiwch â mynd i chwilio am ragor o brawf.',
    },
    about: {
      say: 'Am beth mae hyn? Fe wna i ddarllen rhai atebion i chi. Dywedwch “ie” wrth bob un sy’n wir. Mae dyfalu’n iawn.',
      readAnswers: true,
    },
    connected: {
      say: 'Beth yw eich cysylltiad chi â hyn? Gall yr ateb ei gwneud yn haws gweld pwy ydych chi, felly mae’n iawn peidio â dweud. Fe wna i ddarllen yr atebion i chi.',
      readAnswers: true,
    },
    who: {
      say: 'Am bwy mae hyn? Dywedwch beth rydych chi’n ei wybod: enw neu lysenw, rheng neu swydd, rhif ar yr ysgwydd, ble maen nhw’n gweithio, sut maen nhw’n edrych. Mae un peth yn ddigon. Gallwch chi sôn am fwy nag un person.',
    },
    when: { say: 'Pryd digwyddodd hyn? Mae dyfalu’n iawn.' },
    still: { say: 'Ydy hyn yn dal i ddigwydd?' },
    where: { say: 'Ble digwyddodd hyn? Gall fod yn dref, yn stryd, yn orsaf heddlu neu’n ap.' },
    duty: { say: 'Oedd y person yn y gwaith ar y pryd?' },
    setting: { say: 'Oedd hyn wyneb yn wyneb, neu ar-lein neu dros y ffôn? Neu’r ddau?' },
    knows: {
      say: 'Sut rydych chi’n gwybod am hyn? Does yr un ateb yn well na’r lleill. Fe wna i eu darllen i chi.',
      readAnswers: true,
    },
    others: {
      say: 'Pwy arall sy’n gwybod am hyn? Does dim rhaid i chi roi enwau. Mae “dau berson yn y gwaith” yn ddigon.',
    },
    'points-to-you': { say: 'Petaen nhw’n gweithredu nawr, allai hynny ddangos mai chi ffoniodd?' },
    risk: { say: 'Allai rhywun gael niwed? Y person y digwyddodd hyn iddo neu iddi, plentyn, chi, neu rywun arall?' },
    'safe-to-act': {
      say: 'Ydy hi’n ddiogel i’r heddlu weithredu ar hyn nawr? Gallwch chi ddweud hefyd pryd y byddai’n ddiogel, neu beth na ddylen nhw ei wneud.',
    },
    evidence: {
      say: 'Oes rhywbeth sy’n dangos hyn, fel negeseuon, lluniau neu gamera? Dywedwch beth sydd yno, a ble mae. Peidiwch â mynd i gael rhagor. Gallai hynny eich rhoi mewn perygl.',
    },
    elsewhere: {
      say: 'Ydych chi wedi rhoi gwybod i rywun arall am hyn, fel yr heddlu, corff gwarchod yr heddlu, Crimestoppers, neu rywun yn y gwaith?',
    },
    contact: {
      say: 'Ydy hi’n iawn iddyn nhw gysylltu â chi? Gallwch chi ddweud na. Gallwch chi ddod yn ôl eich hun gyda’r naw gair. Neu gallwch chi roi ffordd o gysylltu â chi, ac wedyn byddan nhw’n gwybod pwy ydych chi.',
    },
    details: { say: 'Sut gallan nhw gysylltu â chi?' },
    'safe-times': { say: 'Pryd mae’n ddiogel cysylltu â chi? A phryd dydy hi ddim yn ddiogel?' },
  },
  cards: {
    danger: [
      'Mae’n swnio fel petai rhywun mewn perygl. Os yw hynny nawr, dywedwch ble, a bydda i’n cael help yno yn gyntaf. Wedyn gallwn ni fynd ymlaen.',
      'Os oes rhaid i chi roi’r ffôn i lawr: ffoniwch 999 o ffôn symudol. Os na allwch chi siarad, pwyswch 55 pan fydd y llais yn dweud wrthych chi.',
    ],
    child: [
      'Mae’n swnio fel petai plentyn mewn perygl. Os yw hynny nawr, dywedwch ble, a bydda i’n cael help yno yn gyntaf.',
      'Gallwch chi siarad â’r NSPCC hefyd, ar 0808 800 5000. Does dim rhaid i chi fod yn siŵr.',
    ],
    'self-harm': [
      'Rydych chi’n bwysicach nag unrhyw adroddiad. Gall hwnnw aros. Ydych chi’n ddiogel nawr?',
      'Galla i gael help atoch chi. Gallwch chi siarad â’r Samariaid hefyd, ddydd neu nos, ar 116 123. Does dim rhaid i chi roi eich enw.',
    ],
  },
  outside: 'Chi sy’n cysylltu â nhw. Fydda i ddim yn anfon dim byd atyn nhw. Dyma sut i gysylltu â nhw.',
  check: [
    'Dyna’r cwestiwn olaf. Fe wna i ddarllen eich atebion yn ôl i chi. Stopiwch fi pan fydd rhywbeth o’i le.',
    'Does dim byd wedi’i anfon eto.',
  ],
  urgent:
    'Allai rhywun gael niwed yn fuan? Os felly, galla i nodi bod eich adroddiad yn fater brys, a byddan nhw’n edrych arno’n gynt. Dydy’r nod hwnnw ddim wedi’i gloi. Dydy e ddim yn dod â help: i gael help nawr, rydyn ni’n ffonio 999.',
  code: {
    before: [
      'Mae eich adroddiad wedi’i anfon. Diolch. Roedd angen dewrder i ffonio.',
      'Nawr bydda i’n rhoi naw gair i chi. Geiriau Saesneg ydyn nhw. Dyma’r unig ffordd yn ôl at yr adroddiad hwn. Ysgrifennwch nhw ar bapur, yn y drefn hon. Fe wna i ddarllen tri ar y tro, a’u sillafu.',
    ],
    groups: ['Dyma eiriau un, dau a thri.', 'Dyma eiriau pedwar, pump a chwech.', 'Dyma eiriau saith, wyth a naw.'],
    again: 'Hoffech chi i mi ddweud un ohonyn nhw eto?',
    confirm: 'I wneud yn siŵr eu bod nhw’n gywir: darllenwch air {a} a gair {b} i mi o’ch papur.',
    wrong: 'Dydy hwnnw ddim yr un peth â’r gair sydd gen i yma. Fe wna i ddweud y gair eto.',
    right:
      'Mae hynny’n iawn. Cadwch y papur yn ddiogel. Gall unrhyw un sydd â’r geiriau ddarllen yr atebion. All neb eu rhoi i chi eto.',
    without:
      'Heb y geiriau, allwch chi ddim dod yn ôl at yr adroddiad hwn. All neb eu rhoi i chi eto. Ga i fynd ymlaen hebddyn nhw?',
  },
  ending: [
    'Bydd un o’r bobl sydd i’w gael yn agor eich adroddiad ac yn ei ddarllen yn ofalus. Nid yw adroddiad yn brawf, felly mae hyn yn cymryd amser. Efallai na welwch chi ddim byd yn digwydd. Dydy hynny ddim yn golygu nad ydyn nhw wedi gwneud dim.',
    'I gadw’n ddiogel: peidiwch â dweud wrth bobl yn y gwaith eich bod wedi ffonio. Peidiwch â holi’r person am hyn. Peidiwch ag edrych am bethau ar gyfrifiaduron yr heddlu. Peidiwch â mynd i chwilio am ragor o brawf.',
    'Os yw bywyd rhywun mewn perygl, efallai y bydd yr heddlu’n ceisio darganfod pwy ffoniodd.',
    'Hoffech chi rif rhywun i siarad â nhw? Mae’r Samariaid yno ddydd a nos, ar 116 123. Mae ganddyn nhw linell Gymraeg hefyd.',
    'Mae’r hyn a deipiais i wedi mynd o’r cyfrifiadur hwn nawr. Diolch am ffonio.',
  ],
  notSent:
    'Doeddwn i ddim yn gallu ei anfon y tro hwn. Does dim ar goll: mae’r hyn ddywedoch chi yma o hyd. Bydda i’n rhoi cynnig arall arni. Arhoswch ar y llinell.',
};
