/** Titles and ranks that stand with a name and are no part of it, folded: English, Welsh, police. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr
  mister master madam bonwr bonesig yr y br dr
  pc ps dc ds di dci dsu dsupt dcs dcc acc cc wpc wpcs tpc sc ssgt dpc pcso csi cso spc tdc pcc
  constable sergeant sgt sarge inspector insp chief ch superintendent supt commander cmdr commissioner
  detective special acting temporary deputy assistant officer police
  cwnstabl rhingyll arolygydd uwch uwcharolygydd prif swyddog heddlu ditectif dirprwy`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Parts that join a Welsh father's name, and that people leave out as they like. */
export const WELSH_PARTICLES: ReadonlySet<string> = new Set(['ap', 'ab', 'ferch', 'verch']);

/** What follows a name. */
export const SUFFIXES: ReadonlySet<string> = new Set([
  'jr',
  'jnr',
  'junior',
  'sr',
  'snr',
  'senior',
  'ii',
  'iii',
  'qpm',
  'kpm',
]);
