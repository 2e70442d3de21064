import type { OptionTexts, QuestionTexts } from '../types.ts';
import { dontKnow, no, notSure, rather, yes } from './spellings.ts';

/** Who else can get a report, for those who are not sure. */
const outsideDesks: Readonly<Record<string, OptionTexts>> = {
  partner: {
    label: 'Heddlu arall',
    hint: 'Uned gwrth-lygredd heddlu arall. Dydyn nhw ddim yn gweithio i’r heddlu hwn.',
    also: ['un arall', 'heddlu gwahanol', 'another force', 'other force'],
    reply: 'Diolch. Bydd eich adroddiad yn mynd at bobl y tu allan i’r heddlu hwn. Byddwch chi’n gweld pwy cyn anfon.',
  },
  'policing-body': {
    label: 'Y bobl sy’n cadw llygad ar yr heddlu',
    hint: 'Fel comisiynydd yr heddlu a throseddu. Maen nhw wedi’u hethol, ac nid heddlu ydyn nhw.',
    also: ['comisiynydd', 'y comisiynydd', 'comisiynydd yr heddlu a throseddu', 'chth', 'maer', 'pcc'],
    reply:
      'Diolch. Bydd eich adroddiad yn mynd at bobl nad ydyn nhw yn yr heddlu hwn. Byddwch chi’n gweld pwy cyn anfon.',
  },
  iopc: {
    label: 'Corff gwarchod yr heddlu (IOPC)',
    hint: 'Nid yw’n rhan o’r heddlu. Mae’n rhaid iddo anfon y rhan fwyaf o gwynion ymlaen at yr heddlu dan sylw.',
    also: ['iopc', 'swyddfa annibynnol ymddygiad yr heddlu', 'corff gwarchod', 'y corff gwarchod', 'watchdog'],
  },
  crimestoppers: {
    label: 'Crimestoppers',
    hint: 'Elusen. Does dim rhaid i chi roi eich enw. Mae’n anfon yr hyn rydych chi’n ei ddweud at dîm arbennig yr heddlu.',
    also: ['elusen', 'yr elusen', 'taclo’r taclau', 'charity'],
  },
};

const chooseForMe: OptionTexts = {
  label: 'Dewiswch ar fy rhan',
  also: [
    'chi sy’n dewis',
    'dewiswch',
    'dewiswch chi',
    'dim ots',
    'dim ots gen i',
    'unrhyw un',
    'you choose',
    ...dontKnow,
    ...rather,
  ],
  reply: 'Felly bydd yn mynd at bobl y tu allan i’r heddlu hwn. All yr uned ddim ei agor.',
};

const whoShouldGetIt = {
  ask: 'Pwy ddylai gael eich adroddiad?',
  short: 'Pwy ddylai ei gael',
  also: ['desg', 'pwy sy’n ei gael'],
  why: 'Efallai eich bod chi’n gwybod pethau nad ydyn ni’n eu gwybod, fel pwy sy’n ffrindiau â phwy.',
  skip: chooseForMe,
};

/** The questions that decide who gets the report. */
export const routing: Readonly<Record<string, QuestionTexts>> = {
  danger: {
    ask: 'Oes rhywun mewn perygl nawr?',
    short: 'Perygl nawr',
    also: ['perygl'],
    why: 'Os gallai rhywun gael niwed nawr, galwad sydd ei hangen ar yr heddlu, nid adroddiad.',
    options: {
      yes: { label: 'Oes', also: yes },
      no: { label: 'Nac oes', also: no },
      'not-sure': { label: 'Dydw i ddim yn siŵr', also: notSure },
    },
    skip: { label: 'Mae’n well gen i beidio â dweud', also: rather },
  },
  force: {
    ask: 'Am ba heddlu mae eich adroddiad?',
    short: 'Yr heddlu dan sylw',
    also: ['heddlu', 'yr heddlu', 'pa heddlu'],
    help: 'Dechreuwch deipio enw’r heddlu, neu enw tref. Yna dewiswch ef.',
    why: 'Er mwyn i’ch adroddiad gyrraedd y bobl iawn.',
    options: { 'not-sure': { label: 'Dydw i ddim yn siŵr', also: notSure } },
  },
  conflict: {
    ask: 'Allai eich adroddiad fod am rywun a fyddai’n ei ddarllen?',
    short: 'Am rywun a fyddai’n ei ddarllen',
    also: ['am rywun fyddai’n ei ddarllen'],
    help: 'Mae’r rhan fwyaf o adroddiadau’n mynd i uned gwrth-lygredd yr heddlu. Gwaith yr uned hon yw edrych ar ddrwgweithredu gan yr heddlu. Dewiswch “Gallai” os yw eich adroddiad am rywun ynddi, am brif swyddog, neu am rywun sy’n agos atyn nhw.',
    why: 'Mae eich ateb yn dewis pwy all agor eich adroddiad. Mae’n cael ei gloi ar eu cyfer nhw. All neb arall ei agor.',
    options: {
      no: { label: 'Na allai', also: no, reply: 'Diolch. Bydd eich adroddiad yn mynd i’r uned gwrth-lygredd.' },
      yes: {
        label: 'Gallai',
        also: yes,
        reply: 'Diolch. Felly fydd yr uned honno ddim yn ei gael, ac all hi ddim ei agor.',
      },
      'not-sure': { label: 'Dydw i ddim yn siŵr', also: notSure, reply: 'Mae hynny’n iawn.' },
    },
    skip: { label: 'Mae’n well gen i beidio â dweud', also: rather, reply: 'Mae hynny’n iawn.' },
  },
  'conflict-who': {
    ask: 'Pwy allai’r person hwnnw fod?',
    short: 'Pwy allai ei ddarllen',
    also: ['pwy allai fod'],
    why: 'Er mwyn i ni gadw eich adroddiad oddi wrthyn nhw.',
    options: {
      unit: {
        label: 'Rhywun yn yr uned honno, neu rywun sy’n agos atyn nhw',
        hint: 'Hefyd rhywun yn yr adran safonau proffesiynol. Nhw sy’n edrych ar gwynion am yr heddlu.',
        also: ['uned', 'yr uned', 'safonau proffesiynol', 'gwrth lygredd', 'ffrind iddyn nhw', 'ccu', 'psd'],
        reply: 'Diolch. Bydd eich adroddiad yn mynd at bobl y tu allan i’r heddlu hwn.',
      },
      chief: {
        label: 'Y prif gwnstabl',
        hint: 'Yn Llundain, y Comisiynydd. Nhw sy’n arwain yr heddlu cyfan.',
        also: ['prif gwnstabl', 'y prif', 'comisiynydd', 'y comisiynydd', 'y bos mawr', 'chief constable', 'chief'],
        reply: 'Diolch. Bydd eich adroddiad yn mynd at bobl nad ydyn nhw’n gweithio i’r prif gwnstabl.',
      },
      'chief-officer': {
        label: 'Prif swyddog arall',
        hint: 'Fel dirprwy brif gwnstabl neu brif gwnstabl cynorthwyol',
        also: [
          'prif swyddog',
          'dirprwy',
          'y dirprwy',
          'dirprwy brif gwnstabl',
          'prif gwnstabl cynorthwyol',
          'chief officer',
          'deputy',
        ],
        reply: 'Diolch. Bydd eich adroddiad yn mynd at bobl sy’n delio ag adroddiadau am brif swyddogion.',
      },
      other: {
        label: 'Rhywun arall',
        also: ['person arall', 'arall', 'someone else'],
        reply: 'Diolch. Bydd eich adroddiad yn mynd at bobl y tu allan i’r heddlu hwn.',
      },
      'not-sure': { label: 'Dydw i ddim yn siŵr', also: notSure, reply: 'Mae hynny’n iawn.' },
    },
    skip: { label: 'Mae’n well gen i beidio â dweud', also: rather, reply: 'Mae hynny’n iawn.' },
  },
  desk: {
    ...whoShouldGetIt,
    help: 'Chi sy’n dewis. Does yr un o’r rhain yn well na’r lleill. Gall y tri cyntaf agor yr hyn rydych chi’n ei ysgrifennu yma. Chi sy’n cysylltu â’r ddau olaf eich hun.',
    options: {
      ccu: {
        label: 'Yr uned gwrth-lygredd',
        hint: 'Heddlu sy’n edrych ar ddrwgweithredu gan yr heddlu. Maen nhw’n nabod yr heddlu hwn, ac yn gallu edrych ar ei gofnodion.',
        also: ['uned', 'yr uned', 'gwrth lygredd', 'uned gwrth lygredd', 'ccu', 'counter corruption'],
        reply: 'Diolch. Bydd eich adroddiad yn mynd i’r uned gwrth-lygredd.',
      },
      ...outsideDesks,
    },
  },
  'outside-desk': {
    ...whoShouldGetIt,
    help: 'Chi sy’n dewis. Does yr un o’r rhain yn well na’r lleill. Gall y ddau gyntaf agor yr hyn rydych chi’n ei ysgrifennu yma. Chi sy’n cysylltu â’r ddau olaf eich hun.',
    options: outsideDesks,
  },
};
