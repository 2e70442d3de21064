import type { OpenedMail } from '../../opener/protocol.ts';
import { SaveFile } from '../SaveFile.tsx';
import { sizeWords } from './mailWords.ts';

interface MailFilesProps {
  readonly id: string;
  readonly opened: OpenedMail;
}

/** Files of an e-mail, to be saved. None is shown or run here, whatever it says it is. */
export function MailFiles({ id, opened }: MailFilesProps) {
  const { original, decrypted } = opened;
  const files = [...opened.files, ...(decrypted?.files ?? [])];
  return (
    <section class="mail" aria-labelledby="mail-files">
      <h2 id="mail-files">Files</h2>
      <p class="hint">
        None has been looked at or checked for viruses. Open them on a machine that is kept for it and has no network: a
        file can tell its sender that it was opened, and can harm the machine.
      </p>
      <ul class="mail-files" aria-labelledby="mail-files">
        {files.map((file, index) => (
          <li key={index}>
            <span class="mail-file" dir="auto">
              {file.name}
            </span>
            <span class="hint">
              {file.type}, {sizeWords(file.bytes)}
            </span>
            <SaveFile name={file.name} bytes={file.content} words={`Save ${file.name}`} />
          </li>
        ))}
        <li>
          <span class="mail-file">The whole e-mail</span>
          <span class="hint">without its routing fields, {sizeWords(original.length)}</span>
          <SaveFile name={`email-${id.slice(0, 8)}.eml`} bytes={original} words="Save the whole e-mail" />
        </li>
      </ul>
    </section>
  );
}
