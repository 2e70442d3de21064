import type { Paper } from './paper/paper.ts';

/** A document, word for word as it is printed. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  return (
    <article class="paper" aria-label={`${paper.title} ${paper.reference}`}>
      <p class="paper-marking">{paper.marking}</p>
      <p class="paper-title">{paper.title}</p>
      <p>Reference {paper.reference}</p>
      {paper.sections.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <p class="paper-heading">{heading}</p>
          <dl>
            {items.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}
