export interface Force {
  readonly id: string;
  readonly name: string;
  /** Its name in Welsh: the force's own, or else the one in use. Begins with “Heddlu”, which no word before it mutates. */
  readonly welsh: string;
  /** Short and former names, and places by which people know it, in either language. Lower case. */
  readonly also?: readonly string[];
}

/**
 * Territorial forces of England and Wales (Police Act 1996, Schedule 1, with
 * the Metropolitan Police and City of London), then forces with a special remit
 * and those of Scotland and Northern Ireland, which other bodies oversee.
 */
export const forces: readonly Force[] = [
  {
    id: 'avon-and-somerset',
    name: 'Avon and Somerset Police',
    welsh: 'Heddlu Avon a Gwlad yr Haf',
    also: ['bristol', 'bath', 'a and s', 'bryste', 'gwlad yr haf'],
  },
  {
    id: 'bedfordshire',
    name: 'Bedfordshire Police',
    welsh: 'Heddlu Swydd Bedford',
    also: ['beds', 'luton', 'bedford'],
  },
  {
    id: 'cambridgeshire',
    name: 'Cambridgeshire Constabulary',
    welsh: 'Heddlu Swydd Gaergrawnt',
    also: ['cambs', 'cambridge', 'peterborough', 'caergrawnt'],
  },
  {
    id: 'cheshire',
    name: 'Cheshire Constabulary',
    welsh: 'Heddlu Swydd Gaer',
    also: ['warrington', 'chester', 'caer', 'sir gaer'],
  },
  { id: 'city-of-london', name: 'City of London Police', welsh: 'Heddlu Dinas Llundain', also: ['colp'] },
  {
    id: 'cleveland',
    name: 'Cleveland Police',
    welsh: 'Heddlu Cleveland',
    also: ['middlesbrough', 'teesside', 'hartlepool'],
  },
  {
    id: 'cumbria',
    name: 'Cumbria Constabulary',
    welsh: 'Heddlu Cumbria',
    also: ['carlisle', 'lake district', 'caerliwelydd'],
  },
  { id: 'derbyshire', name: 'Derbyshire Constabulary', welsh: 'Heddlu Swydd Derby', also: ['derby', 'derbys'] },
  {
    id: 'devon-and-cornwall',
    name: 'Devon and Cornwall Police',
    welsh: 'Heddlu Dyfnaint a Chernyw',
    also: ['plymouth', 'exeter', 'd and c', 'caerwysg', 'cernyw'],
  },
  { id: 'dorset', name: 'Dorset Police', welsh: 'Heddlu Dorset', also: ['bournemouth', 'poole'] },
  { id: 'durham', name: 'Durham Constabulary', welsh: 'Heddlu Durham', also: ['county durham', 'darlington'] },
  {
    id: 'dyfed-powys',
    name: 'Dyfed-Powys Police',
    welsh: 'Heddlu Dyfed-Powys',
    also: [
      'carmarthen',
      'aberystwyth',
      'dyfed',
      'powys',
      'caerfyrddin',
      'llanelli',
      'ceredigion',
      'sir benfro',
      'hwlffordd',
      'y drenewydd',
    ],
  },
  { id: 'essex', name: 'Essex Police', welsh: 'Heddlu Essex', also: ['southend', 'chelmsford'] },
  {
    id: 'gloucestershire',
    name: 'Gloucestershire Constabulary',
    welsh: 'Heddlu Swydd Gaerloyw',
    also: ['glos', 'gloucester', 'cheltenham', 'caerloyw'],
  },
  {
    id: 'greater-manchester',
    name: 'Greater Manchester Police',
    welsh: 'Heddlu Manceinion Fwyaf',
    also: ['gmp', 'manchester', 'bolton', 'salford', 'manceinion'],
  },
  { id: 'gwent', name: 'Gwent Police', welsh: 'Heddlu Gwent', also: ['newport', 'casnewydd', 'cwmbran', 'y fenni'] },
  {
    id: 'hampshire',
    name: 'Hampshire and Isle of Wight Constabulary',
    welsh: 'Heddlu Hampshire ac Ynys Wyth',
    also: ['hants', 'southampton', 'portsmouth', 'ynys wyth'],
  },
  {
    id: 'hertfordshire',
    name: 'Hertfordshire Constabulary',
    welsh: 'Heddlu Swydd Hertford',
    also: ['herts', 'watford', 'stevenage'],
  },
  {
    id: 'humberside',
    name: 'Humberside Police',
    welsh: 'Heddlu Glannau Humber',
    also: ['hull', 'grimsby', 'scunthorpe'],
  },
  { id: 'kent', name: 'Kent Police', welsh: 'Heddlu Caint', also: ['maidstone', 'medway', 'canterbury', 'caergaint'] },
  {
    id: 'lancashire',
    name: 'Lancashire Constabulary',
    welsh: 'Heddlu Swydd Gaerhirfryn',
    also: ['lancs', 'preston', 'blackpool', 'caerhirfryn'],
  },
  {
    id: 'leicestershire',
    name: 'Leicestershire Police',
    welsh: 'Heddlu Swydd Gaerlŷr',
    also: ['leics', 'leicester', 'rutland', 'caerlyr'],
  },
  { id: 'lincolnshire', name: 'Lincolnshire Police', welsh: 'Heddlu Swydd Lincoln', also: ['lincs', 'lincoln'] },
  {
    id: 'merseyside',
    name: 'Merseyside Police',
    welsh: 'Heddlu Glannau Mersi',
    also: ['liverpool', 'wirral', 'lerpwl', 'cilgwri', 'penbedw'],
  },
  {
    id: 'metropolitan',
    name: 'Metropolitan Police Service',
    welsh: 'Heddlu Metropolitan',
    also: ['met', 'the met', 'mps', 'met police', 'london', 'scotland yard', 'llundain', 'y met', 'heddlu llundain'],
  },
  { id: 'norfolk', name: 'Norfolk Constabulary', welsh: 'Heddlu Norfolk', also: ['norwich'] },
  {
    id: 'north-wales',
    name: 'North Wales Police',
    welsh: 'Heddlu Gogledd Cymru',
    also: [
      'wrexham',
      'bangor',
      'wrecsam',
      'heddlu’r gogledd',
      'caernarfon',
      'rhyl',
      'gwynedd',
      'ynys mon',
      'conwy',
      'sir y fflint',
    ],
  },
  {
    id: 'north-yorkshire',
    name: 'North Yorkshire Police',
    welsh: 'Heddlu Gogledd Swydd Efrog',
    also: ['york', 'n yorks', 'scarborough', 'efrog'],
  },
  {
    id: 'northamptonshire',
    name: 'Northamptonshire Police',
    welsh: 'Heddlu Swydd Northampton',
    also: ['northants', 'northampton'],
  },
  {
    id: 'northumbria',
    name: 'Northumbria Police',
    welsh: 'Heddlu Northumbria',
    also: ['newcastle', 'sunderland', 'northumberland'],
  },
  {
    id: 'nottinghamshire',
    name: 'Nottinghamshire Police',
    welsh: 'Heddlu Swydd Nottingham',
    also: ['notts', 'nottingham'],
  },
  {
    id: 'south-wales',
    name: 'South Wales Police',
    welsh: 'Heddlu De Cymru',
    also: [
      'swp',
      'cardiff',
      'swansea',
      'caerdydd',
      'abertawe',
      'heddlu’r de',
      'merthyr',
      'y rhondda',
      'y barri',
      'pontypridd',
      'pen y bont',
      'penybont',
    ],
  },
  {
    id: 'south-yorkshire',
    name: 'South Yorkshire Police',
    welsh: 'Heddlu De Swydd Efrog',
    also: ['syp', 's yorks', 'sheffield', 'doncaster'],
  },
  {
    id: 'staffordshire',
    name: 'Staffordshire Police',
    welsh: 'Heddlu Swydd Stafford',
    also: ['staffs', 'stoke', 'stafford'],
  },
  { id: 'suffolk', name: 'Suffolk Constabulary', welsh: 'Heddlu Suffolk', also: ['ipswich', 'lowestoft'] },
  { id: 'surrey', name: 'Surrey Police', welsh: 'Heddlu Surrey', also: ['guildford'] },
  { id: 'sussex', name: 'Sussex Police', welsh: 'Heddlu Sussex', also: ['brighton', 'east sussex', 'west sussex'] },
  {
    id: 'thames-valley',
    name: 'Thames Valley Police',
    welsh: 'Heddlu Dyffryn Tafwys',
    also: ['tvp', 'oxford', 'reading', 'milton keynes', 'berkshire', 'buckinghamshire', 'oxfordshire', 'rhydychen'],
  },
  { id: 'warwickshire', name: 'Warwickshire Police', welsh: 'Heddlu Swydd Warwick', also: ['warks', 'warwick'] },
  {
    id: 'west-mercia',
    name: 'West Mercia Police',
    welsh: 'Heddlu Gorllewin Mersia',
    also: ['shropshire', 'worcester', 'hereford', 'telford', 'amwythig', 'henffordd', 'caerwrangon', 'croesoswallt'],
  },
  {
    id: 'west-midlands',
    name: 'West Midlands Police',
    welsh: 'Heddlu Gorllewin Canolbarth Lloegr',
    also: ['wmp', 'birmingham', 'coventry', 'wolverhampton'],
  },
  {
    id: 'west-yorkshire',
    name: 'West Yorkshire Police',
    welsh: 'Heddlu Gorllewin Swydd Efrog',
    also: ['wyp', 'w yorks', 'leeds', 'bradford'],
  },
  { id: 'wiltshire', name: 'Wiltshire Police', welsh: 'Heddlu Wiltshire', also: ['wilts', 'swindon', 'salisbury'] },
  {
    id: 'british-transport',
    name: 'British Transport Police',
    welsh: 'Heddlu Trafnidiaeth Prydeinig',
    also: ['btp', 'railway police', 'trains', 'heddlu’r rheilffyrdd', 'trenau'],
  },
  {
    id: 'civil-nuclear',
    name: 'Civil Nuclear Constabulary',
    welsh: 'Heddlu Niwclear Sifil',
    also: ['cnc', 'nuclear police'],
  },
  {
    id: 'ministry-of-defence',
    name: 'Ministry of Defence Police',
    welsh: 'Heddlu’r Weinyddiaeth Amddiffyn',
    also: ['mdp', 'mod police'],
  },
  {
    id: 'scotland',
    name: 'Police Scotland',
    welsh: 'Heddlu’r Alban',
    also: ['glasgow', 'edinburgh', 'scottish police', 'caeredin'],
  },
  {
    id: 'northern-ireland',
    name: 'Police Service of Northern Ireland',
    welsh: 'Heddlu Gogledd Iwerddon',
    also: ['psni', 'belfast', 'belffast'],
  },
];
