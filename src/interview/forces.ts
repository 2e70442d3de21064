export interface Force {
  readonly id: string;
  readonly name: string;
  /** The force's own Welsh name. */
  readonly welsh?: string;
  /** Short and former names, and places by which people know it. Lower case. */
  readonly also?: readonly string[];
}

/**
 * Territorial forces of England and Wales (Police Act 1996, Schedule 1, with
 * the Metropolitan Police and City of London), then forces with a special remit
 * and those of Scotland and Northern Ireland, which other bodies oversee.
 */
export const forces: readonly Force[] = [
  { id: 'avon-and-somerset', name: 'Avon and Somerset Police', also: ['bristol', 'bath', 'a and s'] },
  { id: 'bedfordshire', name: 'Bedfordshire Police', also: ['beds', 'luton', 'bedford'] },
  { id: 'cambridgeshire', name: 'Cambridgeshire Constabulary', also: ['cambs', 'cambridge', 'peterborough'] },
  { id: 'cheshire', name: 'Cheshire Constabulary', also: ['warrington', 'chester'] },
  { id: 'city-of-london', name: 'City of London Police', also: ['colp'] },
  { id: 'cleveland', name: 'Cleveland Police', also: ['middlesbrough', 'teesside', 'hartlepool'] },
  { id: 'cumbria', name: 'Cumbria Constabulary', also: ['carlisle', 'lake district'] },
  { id: 'derbyshire', name: 'Derbyshire Constabulary', also: ['derby', 'derbys'] },
  { id: 'devon-and-cornwall', name: 'Devon and Cornwall Police', also: ['plymouth', 'exeter', 'd and c'] },
  { id: 'dorset', name: 'Dorset Police', also: ['bournemouth', 'poole'] },
  { id: 'durham', name: 'Durham Constabulary', also: ['county durham', 'darlington'] },
  { id: 'dyfed-powys', name: 'Dyfed-Powys Police', welsh: 'Heddlu Dyfed-Powys', also: ['carmarthen', 'aberystwyth'] },
  { id: 'essex', name: 'Essex Police', also: ['southend', 'chelmsford'] },
  { id: 'gloucestershire', name: 'Gloucestershire Constabulary', also: ['glos', 'gloucester', 'cheltenham'] },
  { id: 'greater-manchester', name: 'Greater Manchester Police', also: ['gmp', 'manchester', 'bolton', 'salford'] },
  { id: 'gwent', name: 'Gwent Police', welsh: 'Heddlu Gwent', also: ['newport'] },
  {
    id: 'hampshire',
    name: 'Hampshire and Isle of Wight Constabulary',
    also: ['hants', 'southampton', 'portsmouth'],
  },
  { id: 'hertfordshire', name: 'Hertfordshire Constabulary', also: ['herts', 'watford', 'stevenage'] },
  { id: 'humberside', name: 'Humberside Police', also: ['hull', 'grimsby', 'scunthorpe'] },
  { id: 'kent', name: 'Kent Police', also: ['maidstone', 'medway', 'canterbury'] },
  { id: 'lancashire', name: 'Lancashire Constabulary', also: ['lancs', 'preston', 'blackpool'] },
  { id: 'leicestershire', name: 'Leicestershire Police', also: ['leics', 'leicester', 'rutland'] },
  { id: 'lincolnshire', name: 'Lincolnshire Police', also: ['lincs', 'lincoln'] },
  { id: 'merseyside', name: 'Merseyside Police', also: ['liverpool', 'wirral'] },
  {
    id: 'metropolitan',
    name: 'Metropolitan Police Service',
    also: ['met', 'the met', 'mps', 'met police', 'london', 'scotland yard'],
  },
  { id: 'norfolk', name: 'Norfolk Constabulary', also: ['norwich'] },
  { id: 'north-wales', name: 'North Wales Police', welsh: 'Heddlu Gogledd Cymru', also: ['wrexham', 'bangor'] },
  { id: 'north-yorkshire', name: 'North Yorkshire Police', also: ['york', 'n yorks', 'scarborough'] },
  { id: 'northamptonshire', name: 'Northamptonshire Police', also: ['northants', 'northampton'] },
  { id: 'northumbria', name: 'Northumbria Police', also: ['newcastle', 'sunderland', 'northumberland'] },
  { id: 'nottinghamshire', name: 'Nottinghamshire Police', also: ['notts', 'nottingham'] },
  { id: 'south-wales', name: 'South Wales Police', welsh: 'Heddlu De Cymru', also: ['swp', 'cardiff', 'swansea'] },
  { id: 'south-yorkshire', name: 'South Yorkshire Police', also: ['syp', 's yorks', 'sheffield', 'doncaster'] },
  { id: 'staffordshire', name: 'Staffordshire Police', also: ['staffs', 'stoke', 'stafford'] },
  { id: 'suffolk', name: 'Suffolk Constabulary', also: ['ipswich', 'lowestoft'] },
  { id: 'surrey', name: 'Surrey Police', also: ['guildford'] },
  { id: 'sussex', name: 'Sussex Police', also: ['brighton', 'east sussex', 'west sussex'] },
  {
    id: 'thames-valley',
    name: 'Thames Valley Police',
    also: ['tvp', 'oxford', 'reading', 'milton keynes', 'berkshire', 'buckinghamshire', 'oxfordshire'],
  },
  { id: 'warwickshire', name: 'Warwickshire Police', also: ['warks', 'warwick'] },
  { id: 'west-mercia', name: 'West Mercia Police', also: ['shropshire', 'worcester', 'hereford', 'telford'] },
  { id: 'west-midlands', name: 'West Midlands Police', also: ['wmp', 'birmingham', 'coventry', 'wolverhampton'] },
  { id: 'west-yorkshire', name: 'West Yorkshire Police', also: ['wyp', 'w yorks', 'leeds', 'bradford'] },
  { id: 'wiltshire', name: 'Wiltshire Police', also: ['wilts', 'swindon', 'salisbury'] },
  { id: 'british-transport', name: 'British Transport Police', also: ['btp', 'railway police', 'trains'] },
  { id: 'civil-nuclear', name: 'Civil Nuclear Constabulary', also: ['cnc', 'nuclear police'] },
  { id: 'ministry-of-defence', name: 'Ministry of Defence Police', also: ['mdp', 'mod police'] },
  { id: 'scotland', name: 'Police Scotland', also: ['glasgow', 'edinburgh', 'scottish police'] },
  {
    id: 'northern-ireland',
    name: 'Police Service of Northern Ireland',
    also: ['psni', 'belfast'],
  },
];
