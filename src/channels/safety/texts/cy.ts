import type { SafetyTexts } from './types.ts';

export const cy: SafetyTexts = {
  title: 'Sut i gadw’n ddiogel',
  parts: [
    {
      title: 'Gadael tudalen ar unwaith',
      points: [
        'Pwyswch “Gadael nawr” ar frig y dudalen. Mae’n mynd â chi i dudalen am y tywydd.',
        'Yn y sgwrs gallwch chi hefyd bwyso Shift 3 gwaith, neu deipio “gadael”.',
        'Mae’n cau’r hyn rydych chi wedi’i ysgrifennu. Nid yw’n clirio hanes eich porwr.',
      ],
    },
    {
      title: 'Beth mae eich dyfais yn ei gadw',
      points: [
        'Dydyn ni ddim yn rhoi dim byd ar eich dyfais: dim cwcis, dim ffeiliau. Os byddwch chi’n cau’r sgwrs, bydd yr hyn rydych chi wedi’i ysgrifennu wedi mynd.',
        'Efallai y bydd eich porwr yn rhestru’r dudalen hon yn ei hanes. Gallwch chi ei dileu yno.',
        'Os gallai rhywun ofyn pam mae eich hanes yn wag, peidiwch â chlirio’r cyfan. Tynnwch y dudalen hon yn unig.',
        'Dydy ffenestr breifat ddim yn cadw hanes. Agorwch un cyn dod yma. Edrychwch yn newislen y porwr am “New private window”, “Incognito” neu “InPrivate”.',
      ],
    },
    {
      title: 'Pa ddyfais i’w defnyddio',
      points: [
        'Defnyddiwch eich ffôn neu’ch cyfrifiadur eich hun, neu un mewn llyfrgell.',
        'Peidiwch â defnyddio un o’r gwaith. Peidiwch â defnyddio’r rhwydwaith yn y gwaith.',
        'Peidiwch â defnyddio un y gall rhywun arall edrych arno. Os ydych chi’n meddwl bod rhywun yn dilyn eich un chi, defnyddiwch un arall.',
        'Mae Tor Browser yn cuddio ble rydych chi. Mae’r wefan hon yn gweithio ynddo, hyd yn oed gyda’r gosodiadau mwyaf diogel.',
      ],
    },
    {
      title: 'Beth rydych chi’n ei ysgrifennu',
      points: [
        'Peidiwch â rhoi eich enw eich hun.',
        'Peidiwch â sôn am bethau na fyddai neb ond chi’n eu gwybod, os gallen nhw eich rhoi mewn perygl.',
      ],
    },
  ],
};
