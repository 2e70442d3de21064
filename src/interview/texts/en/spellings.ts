export const dontKnow = ['dont know', 'i dont know', 'do not know', 'no idea', 'dunno', 'unknown', 'skip'];
export const rather = [
  'id rather not',
  'id rather not say',
  'rather not',
  'rather not say',
  'prefer not to say',
  'i prefer not to say',
  'no comment',
  'skip',
  'pass',
];
export const yes = ['y', 'yeah', 'yep', 'yes it is', 'yes it could', 'it is', 'it could', 'correct'];
export const no = ['n', 'nope', 'nah', 'no it is not', 'no it isnt', 'it is not', 'not at all'];
export const notSure = ['not sure', 'unsure', 'maybe', 'perhaps', 'possibly', 'im not sure', ...dontKnow];

export const thatIsAll = [
  'thats all',
  'that is it',
  'thats it',
  'no more',
  'nothing more',
  'nothing else',
  'no',
  'nope',
  'done',
  'finished',
  'all',
];
