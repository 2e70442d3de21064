interface OvertakenProps {
  readonly draft: { readonly isOvertaken: boolean };
  /** What the case holds now, in a line. */
  readonly holds: string;
}

/** That a colleague has saved something else than what a form still holds. */
export function Overtaken({ draft, holds }: OvertakenProps) {
  if (!draft.isOvertaken) return null;
  return (
    <p class="overtaken" role="status">
      It was saved meanwhile as: {holds}. What you chose is still here; saving puts it in the place of that.
    </p>
  );
}
