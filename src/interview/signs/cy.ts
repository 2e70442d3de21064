import { signs as english } from './en.ts';
import type { Sign, Signs } from './types.ts';

/*
 * A Welsh word stands here with the mutations that it has in these places: `lladd/ladd`. Words of the north and of the
 * south stand side by side. `’r`, `’n` and `’i` lose their apostrophe and grow onto the word before: hence `gyda*`,
 * `ffonio*`, `heddlu*`. Welsh speakers mix in English: what brings a card there brings it here.
 */

const child: readonly Sign[] = [
  'plentyn/blentyn/phlentyn/mhlentyn',
  'plant/blant/phlant/mhlant',
  'fy/ei/eu/ein/dy babi/fabi/mabi/baban/faban/merch/ferch/mab/fab … ysgol/oed/ofn/brifo/frifo/diogel/ddiogel/cyffwrdd/gyffwrdd',
  'merch/ferch/bachgen/fachgen/hogyn/hogan/crwt/groten ysgol',
  'merch/ferch/bachgen/fachgen/hogyn/hogan ifanc',
  'disgybl*',
  'dan oed',
  'dan 16/18',
  '1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17 oed',
  '1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17 mlwydd/blwydd/flwydd oed',
  'arddegau/harddegau',
];

/** Someone in the police. */
const police =
  'heddlu*/plismon/blismon/plismones/blismones/plismyn/blismyn/heddwas/heddferch/swyddog/swyddogion/cwnstabl/gwnstabl/ditectif/dditectif/rhingyll/ringyll/sarjant/arolygydd/pc/pcso';

/** Someone close to someone, after “his” or “her”. */
const close =
  'wraig/gwr/bartner/phartner/gariad/chariad/ffrind/ffrindiau/frawd/brawd/chwaer/fab/mab/ferch/merch/gefnder/chefnder/gyfnither/chyfnither';

/** Someone close to the reporter, after “my”. */
const kin =
  'ffrind/ffrindiau/chwaer/mrawd/mam/nhad/merch/mab/nghefnder/nghyfnither/ngwraig/ngwr/mhartner/nghariad/modryb/ewythr/nith/nai/nghymydog/nghymdoges';

const passesOn: Sign =
  'rhoi/roi/rhannu*/rannu*/gwerthu*/werthu*/gollwng/ollwng/pasio*/basio*/rhoddodd/roddodd/rhannodd/werthodd … gwybodaeth/wybodaeth/manylion/fanylion/cyfeiriadau/gyfeiriadau/cyfrinachau/gyfrinachau';
const warns: Sign =
  'rhybuddio*/rybuddio*/rhybuddiodd/rybuddiodd … cyn/drws/drysau/cyrch/cyrchoedd/gyrch/gyrchoedd/raid/raids/heddlu*';
const showsFiles: Sign =
  'dangos/ddangos/dangosodd/ddangosodd/anfon/anfonodd/hala/halodd/gyrru/yrrodd … byst/bost/ebyst/ebost/emails/ffeil/ffeiliau/cofnodion/gofnodion/dogfennau/ddogfennau … gwaith/waith/heddlu*';
const looksUp: Sign =
  'chwilio*/chwiliodd/edrych/edrychodd/tsiecio*/checio*/gwirio* … system/systemau/cyfrifiadur/gyfrifiadur/cyfrifiaduron/gyfrifiaduron/database/pnc/cofnodion/gofnodion';
const takesMoney: Sign =
  'cael/gael/chael/cymryd/gymryd/chymryd/derbyn/dderbyn/cafodd/gafodd/cymerodd/gymerodd … arian/pres/bres/cash/gwyliau/wyliau/anrhegion/amlen gan/ganddo/ganddi/oddi';
const steals: readonly Sign[] = [
  'dwyn/ddwyn/dygodd/ddygodd/lladrata/ladrata/pocedu*/bocedu* … arian/pres/bres/cash/eiddo/nwyddau/ffon/tystiolaeth/dystiolaeth',
  'ffug/ffugio*/ffugiodd … treuliau/dreuliau/oriau/goramser/milltiroedd/costau/gostau',
  'treuliau/oriau/goramser/costau ffug',
  'ffidlo*/ffidlan',
];
const forThoseClose: Sign = `contract/gontract/cytundeb/gytundeb/swydd/dyrchafiad/ddyrchafiad/gwaith/waith … i/iw/at ei/${close}/gwmni/chwmni`;
const stopsMe: Sign =
  'stopiodd/chwiliodd/arestiodd/gafaelodd/bwrodd/drawodd/darodd/gwthiodd/bygythiodd/ymosododd/dynnodd/dynodd … fi/i/arna/arnaf/drosodd';
const doneToMe: Sign =
  'fy stopio/chwilio/arestio/nharo/mwrw/mrifo/ngwthio/mygwth/nhreisio/nghuro/nilyn/nhecstio/nghyffwrdd/nhynnu';

export const signs: Signs = {
  not: [
    'ddim',
    'dim',
    'nid',
    'nad',
    'nac',
    'heb',
    'byth',
    'erioed',
    'neb',
    'dyw',
    'dydy',
    'doedd',
    'dwim',
    'sai/sain',
    'peidio/peidiwch',
    'oddi',
  ],
  cards: {
    danger: [
      ...english.cards.danger,
      'mewn perygl/peryg/beryg',
      'fy/ei/eu/ein/dy/eich lladd/ladd',
      'lladd/ladd fi/hi/fo/fe/ni/nhw',
      'mynd i frifo/ladd/drywanu/saethu/guro/ymosod/losgi',
      'bygwth/fygwth/bygythiodd/fygythiodd/bygythio/fygythio … lladd/ladd/brifo/frifo/trywanu/drywanu/saethu/llosgi/losgi',
      'cario/gario/ganddo/ganddi/gyda/efo … cyllell/gyllell/chyllell/dryll/ddryll',
      'cario/gario gwn',
      'gafael/afael/gafaelodd/afaelodd/cydio/gydio … gwddf/gwddw/wddf/wddw',
      'tagu/dagu/thagu/tagodd/dagodd',
      'ofn/ofni … bywyd/fywyd/mywyd/lladd/ladd/brifo/frifo/adref/adre/adra',
      'ddim yn ddiogel nawr/rwan/yma/adref/adre/adra/gartref',
      'brifo/frifo/mrifo/curo/guro/nghuro/taro/daro/nharo … nawr/rwan',
      'tu allan/fas i/ir … ty/nhy/dy/drws/fflat/cartref/gartref',
      'helpwch fi',
      'plis helpwch/help',
      'angen help nawr/rwan',
      'argyfwng',
    ],
    child: [...english.cards.child, ...child],
    'self-harm': [
      ...english.cards['self-harm'],
      'hunanladd*',
      'hunan laddiad',
      'hunan niw*',
      'hunanniw*',
      'lladd/ladd fy/ei/eu/dy hun/hunan/hunain',
      'lladd/ladd hun/hunan',
      'niweidio/brifo/frifo/torri/dorri/anafu fy hun/hunan',
      'rhoi/roi terfyn/derfyn/diwedd/ddiwedd ar … bywyd/fywyd/mywyd',
      'gorffen/orffen/diweddu/ddiweddu fy/ei mywyd/fywyd/bywyd',
      'eisiau/isio/isie/ishe/moyn/am marw/farw',
      'gwell/well … marw/farw',
      'ddim eisiau/isio/isie/ishe/moyn byw',
      'ddim eisiau/isio/isie/ishe/moyn bod yma',
      'methu/ffaelu cario/mynd ymlaen/mlaen',
      'ddim cario/mynd ymlaen/mlaen',
      'dim rheswm i/dros fyw',
      'gorddos*',
      'orddos*',
    ],
  },
  options: {
    about: {
      relationship: [
        'cysgu/gysgu/chysgu/cysgodd/gysgodd gyda*/efo*/da',
        'cael/gael/chael rhyw/ryw',
        'rhywiol/rywiol/affer/carwriaeth/garwriaeth',
        'cusan/cusanau/gusan/gusanau/cusanu/gusanu/chusanu/cusanodd/gusanodd/sws/swsus/swsys',
        'fflyrt*/fflirt*',
        'tecstio/decstio/thecstio/nhecstio/tecstiodd/decstiodd … hi/fi/fe/fo/ni/nhw/chwaer/ffrind',
        'ei/fy/eu thecstio/decstio/nhecstio',
        'aros/arhosodd dros nos',
        'aros/arhosodd y nos',
        'secst*/noeth/noethlymun',
        'byseddu/fyseddu/ymbalfalu',
        'cyffwrdd/gyffwrdd/cyffyrddodd/gyffyrddodd … fi/hi/yno/ynof/ynddi',
        'perthynas/berthynas … dioddefwr/ddioddefwr/dioddefwyr/tyst/dyst/carcharor/garcharor/hysbysydd',
        'gofyn/gofynnodd … allan … diod/ddiod/det',
        'treisio/dreisio/threisio/nhreisio/treisiodd/dreisiodd',
      ],
      domestic: [
        `taro/daro/trawodd/curo*/guro*/brifo*/frifo*/tagu*/dagu*/rheoli*/reoli*/bygwth/fygwth … ei ${close}/blant/phlant/deulu/theulu`,
        'cam drin ei wraig/gwr/bartner/phartner/gariad/chariad/blant/phlant/deulu/theulu',
        `fy ngwr/ngwraig/mhartner/nghariad/nhad/llystad … ${police}`,
        'rheoli/reoli popeth',
        'ddim yn gadael/gadel i mi/fi/hi/fo/fe',
        'treisgar/dreisgar … gartref/adref/adre/adra',
      ],
      favours: [
        passesOn,
        warns,
        showsFiles,
        takesMoney,
        'cil dwrn',
        'cildwrn/gildwrn',
        'llwgrwobr*/lwgrwobr*',
        'ffafrau/ffafr i',
      ],
      advantage: [
        'heb dendr*',
        'heb gontract/gytundeb',
        forThoseClose,
        ...steals,
        'defnyddio*/ddefnyddio* … cerdyn/gerdyn/bathodyn/fathodyn/iwnifform/lifrai … am ddim',
        'bwyd/diod/diodydd/prydau am ddim',
        'camddefnyddio*/gamddefnyddio*/camddefnyddiodd … swydd/pwer/bwer/pwerau/grym/rym/awdurdod/safle/statws',
        'ail swydd/fusnes … sal/salwch/ddyletswydd',
      ],
      discrimination: [
        'hiliol/hiliaeth/hiliwr',
        'rhywiaethol/rywiaethol/rhywiaeth/rywiaeth/secsist/misogyn*',
        'homoffob*/trawsffob*/islamoffob*/gwrthsemit*',
        'gwrth semit*',
        'casineb/gasineb at',
        'swn/synau mwnci/mwnciod',
        'achos/oherwydd … croenddu/asiaidd/mwslim/iddew/hoyw/traws/anabl/sipsi',
      ],
      drugs: [
        `${police} … cyffuriau/gyffuriau/chyffuriau/cocen/cocaine/canabis/ganabis/heroin/ketamine/steroids/mdma`,
        'cymryd/gymryd/defnyddio/ddefnyddio/smygu/smocio/snortio/gwerthu/werthu … cyffuriau/gyffuriau/cocen/cocaine/canabis/ganabis/heroin … dyletswydd/ddyletswydd/gwaith/waith/shifft/locer/gorsaf/orsaf',
      ],
      criminals: [
        warns,
        'ffrindiau/ffrind/mets/yfed/golff/gwyliau/agos … gyda*/efo*/a/i … deliwr/ddeliwr/delwyr/ddelwyr/troseddwr/droseddwr/throseddwr/troseddwyr/droseddwyr/throseddwyr/gang/giang',
        'gangster*',
        'troseddau/troseddu cyfundrefnol/trefnedig',
        'gweithio/weithio i … gang/giang/troseddwyr/droseddwyr/delwyr/ddelwyr',
        'ym mhoced',
      ],
      evidence: [
        'plannu*/blannu*/plannodd/blannodd … tystiolaeth/dystiolaeth/cyffuriau/gyffuriau/cyllell/gyllell',
        'ffug/ffugio*/ffugiodd … datganiad/ddatganiad/tystiolaeth/dystiolaeth/nodiadau/adroddiad',
        'newid/newidiodd/ailysgrifennu* … datganiad/ddatganiad/datganiadau/ddatganiadau/nodiadau/adroddiad/log/cofnod/gofnod/cofnodion/gofnodion',
        'dileu*/ddileu*/dileodd/cuddio*/guddio*/cuddiodd/guddiodd/colli*/golli*/collodd/gollodd/dinistrio*/ddinistrio*/dinistriodd … fideo/tystiolaeth/dystiolaeth/bodycam/recordiad/ffeil/ffeiliau/datganiad/ddatganiad',
        'troi/droi/trodd/drodd/diffodd/ddiffodd/diffoddodd … camera/gamera/bodycam/fideo',
        'celwydd/celwyddau/gelwydd … llys/lw/ddatganiad/datganiad/adroddiad',
        'celu*/gelu*/celodd',
        'gollwng/ollwng yr achos/cyhuddiad',
      ],
      pressure: [
        'mewn dyled',
        'dyledion/ddyledion',
        'arno/arni … arian/pres/filoedd i',
        'gamblo*/gamblwr/hapchwarae',
        'blacmel*/flacmel*',
        'afael/gafael arno/arni/drosto/drosti',
      ],
      systems: [
        looksUp,
        'cyfrifiadur/gyfrifiadur cenedlaethol',
        'pnc/niche',
        'mynediad at … cofnodion/gofnodion/system/systemau/ffeiliau',
        'camddefnyddio*/gamddefnyddio* … system/systemau/cyfrifiadur/gyfrifiadur/data',
      ],
    },
    connected: {
      'same-force': [
        'plismon/plismones/heddwas/heddferch/cwnstabl/rhingyll/ditectif/swyddog ydw i',
        'swyddog heddlu ydw i',
        'dwin/rwyn/in swyddog/blismon/blismones/heddwas/heddferch/gwnstabl/rhingyll/dditectif',
        'dwin/rwyn/in gweithio ir/yn … heddlu*/orsaf/stesion/tim/adran',
        'dwin/rwyn/in gweithio gyda/efo/wrth/dan fo/fe/hi/nhw/ef',
        'ateb galwadau',
        'dwi/rwyf/rwy/i yn y tim/adran/swyddfa',
        'eistedd … nesaf/drws/ymyl … mi/fi/ata',
        'fy sarjant/rhingyll/arolygydd/shifft/ngoruchwyliwr/ngoruchwylwraig',
        'yr un shifft/ardal/tim/orsaf/swyddfa/uned/adran',
        'cawson/gawson/gafon/gaethon ni … hyfforddiant',
      ],
      'partner-agency': [
        'gweithiwr/gweithwraig cymdeithasol/gymdeithasol ydw i',
        'dwin/rwyn/in weithiwr/weithwraig cymdeithasol/gymdeithasol',
        'nyrs/meddyg/doctor/athro/athrawes/parafeddyg/cyfreithiwr ydw i',
        'dwin/rwyn/in nyrs/feddyg/ddoctor/athro/athrawes/barafeddyg/gyfreithiwr',
        'dwin/rwyn/in gweithio … cyngor/gyngor/ysbyty/ysgol/elusen/lloches/llys',
      ],
      affected: [stopsMe, doneToMe, 'digwydd/digwyddodd/ddigwyddodd i fi/mi'],
      'friend-or-family': [
        `fy ${kin}`,
        'ffrind/cyfaill i mi/fi',
        'gen/gyda/da i ffrind/chwaer/frawd/gyfnither/gefnder',
      ],
    },
    knows: {
      messages: [
        'gweld/weld/gwelais/welais/gweles/weles/darllen/ddarllen/darllenais … negeseuon/neges/tecsts/byst/bost/ebyst/lluniau/luniau/llun/lun/anfonebau/hanfonebau/cofnodion/gofnodion/papurau/bapurau/dogfennau/ddogfennau/whatsapp*',
      ],
      told: [
        'dweud/ddweud/deud/ddeud/gweud/weud/dywedodd/ddywedodd/dwedodd/ddwedodd/wedodd/dudodd/ddudodd … wrtha/wrthaf/wrthon/wrthan/wrthym',
        'cyfaddef/gyfaddef/cyfaddefodd/gyfaddefodd/brolio/frolio/broliodd/frolio/chwerthin/chwarddodd … wrtha/wrthaf/am',
      ],
      saw: [
        'gwelais/welais/gweles/weles/clywais/glywais/clywes/glywes i',
        'dwi/rwyf/rwy wedi gweld/clywed',
        'om/on blaen/blaenau',
        'roeddwn/ron/on i yno',
        stopsMe,
        doneToMe,
      ],
    },
    when: {
      days: [
        'neithiwr/ddoe/echdoe/heddiw/heno/echnos',
        'bore ma/yma/heddiw',
        'wythnos yma/hon',
        'dyddiau yn ol',
        'ddydd/bore/nos … diwethaf',
        'ar/fore/bore/nos/ddydd/dydd … sadwrn/sul',
      ],
      weeks: [
        'wythnos diwethaf/ddiwethaf',
        'wythnosau/pythefnos yn ol',
        'wythnosau diwethaf',
        'ychydig wythnosau/o wythnosau',
        'rhai wythnosau',
        'ar ol/ers wythnos',
      ],
      year: ['mis diwethaf', 'misoedd yn ol', 'ers … mis/misoedd/ddeufis', 'deufis/ddeufis/dau/ddau fis', 'eleni'],
      longer: ['blynyddoedd/flynyddoedd yn ol', 'ers/dros … blynyddoedd/flynyddoedd/blwyddyn/flwyddyn'],
    },
    duty: {
      on: [
        'ar ddyletswydd',
        'arestiodd/stopiodd … fi/ni/hi/fo/fe',
        'mewn … iwnifform/lifrai',
        'ar … shifft',
        'yn y gwaith',
      ],
      off: ['oddi ar ddyletswydd', 'diwrnod/ddiwrnod i ffwrdd', 'diwrnod/ddiwrnod rhydd/bant'],
    },
    'points-to-you': {
      yes: [
        'mai/taw fi … oedd/wnaeth/ddywedodd/ddwedodd/wedodd/ysgrifennodd/sgwennodd',
        'gwybod/wybod/ffeindio/darganfod/ddarganfod … mai/taw fi',
        'peidiwch … gadael/gadel … wybod/gwybod/ffeindio/weld/ddarganfod/darganfod',
        'gwybod/wybod pwy … siarad/siaradodd/dweud/ddweud/ddywedodd/ysgrifennodd/wedodd/sgwennodd',
        'dod/ddod/daw … ol/nol/syth … ata/ataf',
        'neb ond fi',
        'dim ond fi … gwybod/wybod/syn/oedd',
        'dim ond un/dau/ddau/dwy/ddwy/tri … gwybod/wybod/syn',
      ],
    },
    risk: {
      child,
      me: [
        'fy lladd/mrifo/nharo/nghuro/mygwth/mwrw',
        'brifo/frifo/lladd/ladd/taro/daro/curo/guro fi/i',
        'dod/ddod ar fy ol',
        'ofn arna/arnaf',
        'mae ofn gyda/da/gen',
        'dwin/rwyn/in ofni/ofnus',
        'bygwth/fygwth/bygythiodd/fygythiodd fi/i',
      ],
    },
    elsewhere: {
      police: [
        'ffoniais/ffonies/galwais/cysylltais/riportiais … heddlu*/gorsaf/orsaf/stesion/101',
        'dwi/rwyf/rwy wedi ffonio*/cysylltu*/riportio*/dweud … heddlu*/gorsaf/orsaf/stesion/101',
        'dwi/rwyf/rwy wedi cwyno',
        'cwynais/gwynais',
        'wnes/nes i … cwyn/gwyn/gwyno',
      ],
      iopc: ['ffoniais/cwynais/ysgrifennais/cwyno/dweud/ddweud … iopc', 'iopc … cau/gwrthod/ateb/ddweud'],
      crimestoppers: ['ffoniais/ffonies/ffonio*/cysylltais/cysylltu/dweud/ddweud … crimestoppers/taclau'],
      work: [
        'dywedais/ddywedais/wedes/dudes/siaradais … wrth/gyda/efo fy mos/rheolwr/rhingyll/sarjant/arolygydd/ngoruchwyliwr',
        'dwi/rwyf/rwy/i wedi dweud/deud/gweud/siarad … wrth/gyda/efo fy mos/rheolwr/rhingyll/sarjant/arolygydd/ngoruchwyliwr',
      ],
    },
  },
  meanings: {
    'passes-information': [passesOn, warns, showsFiles],
    'tips-off': [warns, 'gwybod/wybod … heddlu*/cyrch/raid … dod/ddod'],
    'misuses-systems': [
      looksUp,
      showsFiles,
      'pnc',
      'cyfrifiadur/gyfrifiadur cenedlaethol',
      'rhannu*/rannu*/anfon/postio … bodycam',
    ],
    'is-paid': [
      'llwgrwobr*/lwgrwobr*',
      'cil dwrn',
      'cildwrn/gildwrn',
      takesMoney,
      'talu/dalu/thalu/talodd/dalodd iddo/iddi/nhw',
      '20/50/100/200/500 yr un',
      'yn gyfnewid am',
    ],
    steals,
    misspends: [
      'heb dendr*',
      'talu*/dalu*/thalu*/talodd/dalodd … ymgynghor*/cwmni/gwmni/contractwr/gontractwr',
      'anfoneb/anfonebau/hanfoneb/hanfonebau',
      forThoseClose,
    ],
    'favours-someone-close': ['mewn perthynas gyda*/efo*/a', forThoseClose],
    'close-source': [
      'fy mhartner/nghariad/ngwr/ngwraig … dweud/ddweud/deud/ddywedodd/wedodd/dudodd/cyfaddef',
      'cariad/gariad/gwr/wr/gwraig/wraig/partner/bartner fy chwaer/mrawd/mam/nhad/merch/mab/ffrind',
      'galla/alla/gallaf/allaf/medra/gallwn/allwn i … ffeindio/darganfod/ddarganfod/cael/gael … mwy/rhagor/allan/prawf',
      'gwobr/wobr',
    ],
    chief: ['prif gwnstabl', 'y comisiynydd', 'dirprwy brif gwnstabl'],
    rude: [
      'anghwrtais/anfoesgar/digywilydd/ddigywilydd/haerllug/sarcastig/swta/nawddoglyd/trahaus/ymosodol/rude',
      'gweiddi/weiddi/gwaeddodd/waeddodd/rhegi/regi/rhegodd/regodd arna/arnaf/arnon/arnom',
      'siarad/siaradodd … fel baw',
    ],
    'poor-service': [
      'neb … ffonio*/galw/ateb … nol/ol',
      'neb … ffonio* yn ol',
      'cadw/gadw/rhoi/roi/cefais/ges … ar aros',
      'oriau/dyddiau/wythnosau/misoedd i',
      'eisiau/isio/isie/ishe/moyn … ymddiheuriad/esbonio/egluro/esboniad/eglurhad',
      'cadw/gadw/cadwodd/gadwodd … hanner awr',
      'wnaeth/wnaethon … dim/ddim byd',
    ],
  },
};
