import { exitUrl } from '../shared/exitUrl.ts';

export interface ChatConfig {
  /** Origin of the service. */
  readonly service: string;
  /** Fingerprint of the unit's root key. */
  readonly fingerprint: string;
  readonly lang: string;
  readonly exit: string;
  /** The force whose page this is; empty when there is none. */
  readonly force: string;
  /** Whether another page holds this one in a frame. */
  readonly isFramed: boolean;
}

/** Reads the settings: the address first (`/chat?unit=…`), then the document's `data-` attributes. */
export function readConfig(target: Window): ChatConfig {
  const { dataset } = target.document.documentElement;
  const query = new URLSearchParams(target.location.search);
  const setting = (name: string): string => query.get(name) ?? dataset[name] ?? '';
  return {
    service: dataset.service ?? target.location.origin,
    fingerprint: query.get('unit') ?? dataset.fingerprint ?? '',
    lang: query.get('lang') ?? target.document.documentElement.lang,
    exit: exitUrl(setting('exit')),
    force: setting('force'),
    isFramed: target.parent !== target,
  };
}
