/** What in a text may tell who the source is. */
export function Findings({ list }: { readonly list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <div class="findings">
      <p>Look at this again. It may tell who the source is:</p>
      <ul>
        {list.map((finding) => (
          <li key={finding} dir="auto">
            {finding}
          </li>
        ))}
      </ul>
    </div>
  );
}
