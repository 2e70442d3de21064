import { textsFor } from '../../interview/texts/textsFor.ts';
import type { Texts } from '../../interview/texts/types.ts';
import { isSameWord } from '../../receipt/isSameWord.ts';
import { wordsOf } from './layout.ts';
import { oneReport } from './oneReport.ts';
import { codePage, confirmPage, endPage } from './pages/sentPages.ts';
import type { PageTokens } from './pageTokens.ts';
import type { Form } from './readForm.ts';
import type { SentState } from './state.ts';

/** The pages after the report is in: the nine words, two of them typed back, the end. */
export async function afterSending(state: SentState, form: Form, tokens: PageTokens): Promise<string> {
  const words = wordsOf(textsFor(state.language) as Texts);
  const { words: code } = await oneReport(state.seed);
  const token = await tokens.seal(state);
  switch (form.does) {
    case 'confirm': {
      const wrong = state.ask.findIndex((place, index) => !isSameWord(form.get(`word${index}`), code[place] ?? ''));
      if (wrong === -1) return endPage(true, words);
      const isMissing = form.get(`word${wrong}`).trim() === '';
      const message = words.ui(isMissing ? 'confirmMissing' : 'confirmWrong', { n: (state.ask[wrong] ?? 0) + 1 });
      return confirmPage({ state, token, error: { message, field: `f-word${wrong}` } }, words);
    }
    case 'written':
      return confirmPage({ state, token }, words);
    case 'skip-code':
      return confirmPage({ state, token, isWarned: true }, words);
    case 'leave-code':
      return endPage(false, words);
    default:
      return codePage({ state, token, words: code }, words);
  }
}
