export interface Contact {
  readonly id: string;
  /** `report`: takes what this chat would have taken. `support`: someone to talk to. */
  readonly kind: 'report' | 'support';
  readonly phone?: string;
  readonly web?: string;
  /** False: from general knowledge, not confirmed by a published page. Operators check it with their force. */
  readonly confirmed: boolean;
}

/** The day on which these were last compared with the organisations' own pages. */
export const CONTACTS_REVIEWED = '2026-11-21';

/** Other ways to report, and people to talk to. Names and descriptions are in `texts/`, by id. */
export const contacts: readonly Contact[] = [
  { id: 'crimestoppers', kind: 'report', phone: '0800 085 0000', web: 'crimestoppers-uk.org', confirmed: true },
  { id: 'iopc', kind: 'report', phone: '0300 020 0096', web: 'policeconduct.gov.uk', confirmed: true },
  { id: 'non-emergency', kind: 'report', phone: '101', confirmed: true },
  { id: 'samaritans', kind: 'support', phone: '116 123', confirmed: true },
  { id: 'domestic-abuse', kind: 'support', phone: '0808 2000 247', confirmed: true },
  { id: 'mens-advice', kind: 'support', phone: '0808 801 0327', confirmed: true },
  { id: 'victim-support', kind: 'support', phone: '0808 168 9111', confirmed: true },
  { id: 'rape-crisis', kind: 'support', phone: '0808 500 2222', confirmed: false },
  { id: 'live-fear-free', kind: 'support', phone: '0808 80 10 800', confirmed: false },
  { id: 'nspcc', kind: 'support', phone: '0808 800 5000', confirmed: false },
  { id: 'childline', kind: 'support', phone: '0800 1111', confirmed: false },
];
