import { PageHeading } from '../ui/PageHeading.tsx';

/** While the report is sealed and sent. */
export function Sending() {
  return (
    <div class="narrow">
      <PageHeading title="Sending the report">Sending the report</PageHeading>
      <p class="lead" role="status">
        It is being sealed on this computer, then sent. This can take a few seconds.
      </p>
    </div>
  );
}
