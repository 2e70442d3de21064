import { SaveFile } from '../report/SaveFile.tsx';
import type { Released } from './releasePaper.ts';

interface ReleasedFilesProps {
  /** What the document calls itself. */
  readonly reference: string;
  readonly released: Released;
}

/** The files that were made on this device and are kept nowhere else: to be saved whatever becomes of the export meanwhile. */
export function ReleasedFiles({ reference, released }: ReleasedFilesProps) {
  return (
    <div class="released">
      <div class="part-actions">
        <SaveFile name={`${reference}.pdf`} bytes={released.pdf} words="Save the PDF" />
        <SaveFile name={`${reference}.pdf.pgp`} bytes={released.sealed} words="Save the signed, sealed file" />
        <SaveFile name="signer.asc" bytes={new TextEncoder().encode(released.publicKey)} words="Save your public key" />
      </div>
      <p class="hint">
        The PDF is not sealed: keep it on the unit’s own devices. The recipient checks your signature with your public
        key. SHA-256 of the sealed file: <span class="fingerprint">{released.sha256}</span>
      </p>
    </div>
  );
}
