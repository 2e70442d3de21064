import { useEffect, useState } from 'preact/hooks';

interface SaveFileProps {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: string;
}

/** A link that saves bytes as a file; nothing is sent anywhere. */
export function SaveFile({ name, bytes, words }: SaveFileProps) {
  const [url, setUrl] = useState<string | undefined>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (url === undefined) return null;
  return (
    <a class="button button-secondary" href={url} download={name}>
      {words}
    </a>
  );
}
