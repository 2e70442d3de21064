import type { DeskKind } from '../roster/deskKinds.ts';

export interface StandardDesk {
  id: DeskKind;
  kind: DeskKind;
  name: { en: string; cy: string };
}

/** The desks that a unit starts with, one of each kind, under neutral names that reporters may see. */
export const STANDARD_DESKS: readonly StandardDesk[] = [
  { id: 'ccu', kind: 'ccu', name: { en: 'Counter-corruption unit', cy: 'Uned gwrth-lygredd' } },
  {
    id: 'partner',
    kind: 'partner',
    name: { en: 'Counter-corruption unit of another force', cy: 'Uned gwrth-lygredd heddlu arall' },
  },
  {
    id: 'policing-body',
    kind: 'policing-body',
    name: { en: 'Local policing body', cy: 'Corff plismona lleol' },
  },
  {
    id: 'nominated',
    kind: 'nominated',
    name: { en: 'Office for reports about chief officers', cy: 'Swyddfa ar gyfer adroddiadau am brif swyddogion' },
  },
];
