/** Marks a rule that no page has confirmed. */
export function CheckWithForce({ confirmed }: { readonly confirmed: boolean }) {
  return confirmed ? null : <span class="check-with">Check with your force</span>;
}
