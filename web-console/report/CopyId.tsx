import { useEffect, useState } from 'preact/hooks';

/** How long the button says that it copied. */
const SAID_MS = 4_000;

/** Copies the report's id, with which other systems and colleagues name it. */
export function CopyId({ id }: { readonly id: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(id);
      setSaid('Copied');
    } catch {
      setSaid('This browser does not let the page copy. Select the id and copy it.');
    }
  };
  return (
    <div class="copy">
      <button type="button" class="button button-secondary" onClick={copy}>
        Copy report id
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
