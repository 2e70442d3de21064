import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface OneTimeLinkProps {
  readonly account: string;
  readonly link: string;
}

/** A link that is shown once, to be handed over. */
export function OneTimeLink({ account, link }: OneTimeLinkProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>();
  useLayoutEffect(() => title.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <section class="notice notice-good" aria-labelledby="one-time-link">
      <h2 ref={title} tabIndex={-1} id="one-time-link">
        Link for {account}
      </h2>
      <p>
        Give it to them yourself, in person or by a call. It works once, and is not shown again. Whoever opens it first
        has the account: if they find it used, end the account at once.
      </p>
      <p>
        <code class="one-time">{link}</code>
      </p>
      <button type="button" class="button button-secondary" onClick={copy}>
        Copy the link
      </button>
      <p role="status">
        {copied === true && 'Copied.'}
        {copied === false && 'It could not be copied. Select it and copy it by hand.'}
      </p>
    </section>
  );
}
