import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../../src/conversation/state.ts';
import { canGoBack } from '../../src/interview/goBack.ts';
import { interview } from '../../src/interview/interview.ts';
import { byteLength, typedBytes } from '../../src/interview/typedBytes.ts';
import { MAX_TEXT_BYTES } from '../../src/report/sizes.ts';
import type { ChatConfig } from './config.ts';
import { documentState } from './documentState.ts';
import { speakable } from './language/speakable.ts';
import type { LanguageChoice } from './language/useLanguage.ts';
import { Composer } from './parts/Composer.tsx';
import { Header } from './parts/Header.tsx';
import { Log } from './parts/Log.tsx';
import { Panel } from './parts/Panel.tsx';
import { useAskBeforeClosing } from './useAskBeforeClosing.ts';
import { useConversation } from './useConversation.ts';
import { useDrafts } from './useDrafts.ts';
import { useLeave } from './useLeave.ts';
import { useFocusOnMove, useScrollToEnd, useScrollToNew } from './usePlace.ts';
import { useReveal } from './useReveal.ts';
import { useSending } from './useSending.ts';
import { withWords } from './withWords.ts';
import { useWords } from './words.ts';

/** What ends an answer that was begun. */
const ANSWERS: readonly Action['type'][] = ['type', 'choose', 'choose-several', 'describe', 'done', 'keep'];

interface AppProps {
  readonly config: ChatConfig;
  readonly language: LanguageChoice;
}

/** The chat. */
export function App({ config, language }: AppProps) {
  const { texts, ui } = useWords();
  const [conversation, dispatch] = useConversation(texts);
  const { walk, messages, phase, sealing } = conversation;
  const { at, answers } = walk;
  const drafts = useDrafts(answers);
  const sending = useSending(config, texts, conversation, dispatch);
  const [isForgotten, setIsForgotten] = useState(false);
  const leaving = useLeave(config, () => {
    sending.close();
    drafts.dropAll();
    setIsForgotten(true);
  });
  useAskBeforeClosing(
    phase.name !== 'ended' && (Object.keys(answers).length > 0 || !drafts.isEmpty),
    leaving.isLeaving,
  );

  const scroller = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { shown: revealed, newFrom } = useReveal(messages);
  const shown = Math.min(revealed, speakable(messages, texts));
  const isTyping = shown < messages.length;
  const takesText = phase.name === 'talking' && at !== null && sealing.name !== 'stopped';
  const question = interview.questions.find(({ id }) => id === at);
  const typesNext = question?.kind === 'text' || question?.kind === 'force';
  const place = `${phase.name} ${at} ${conversation.suggested?.option} ${sealing.name === 'stopped'}`;
  useFocusOnMove(field, panel, `${place} ${isTyping}`, takesText && typesNext);

  const draft = drafts.of(at ?? '');
  const { text } = draft;
  useScrollToNew({
    scroller,
    key: `${shown} ${place} ${isTyping}`,
    from: phase.name === 'sending' || phase.name === 'confirming' ? null : newFrom,
  });
  useScrollToEnd(scroller, question?.kind === 'force' ? text : '');

  const state = documentState(conversation, language.isComplete);
  useEffect(() => {
    document.documentElement.dataset.state = state;
  }, [state]);

  const { leave } = leaving;
  useEffect(() => {
    if (conversation.leaving) leave();
  }, [conversation.leaving, leave]);

  if (leaving.hasLeft || isForgotten) {
    return <div class="cover" role="status" aria-label={ui('leaving')} />;
  }

  const act = (action: Action) => {
    for (const each of withWords(conversation, action, text, texts)) {
      if (at !== null && ANSWERS.includes(each.type)) drafts.drop(at);
      dispatch(each);
    }
  };
  const others = Object.fromEntries(Object.entries(answers).filter(([id, given]) => id !== at || given.open));

  return (
    <div class="app">
      <button type="button" class="leave-first" onClick={leave}>
        {ui('leave')}
      </button>
      <Header
        isUnsent={phase.name === 'talking' && conversation.problem === null}
        language={language}
        leaving={leaving}
      />
      <main>
        <div class="scroller" ref={scroller}>
          <Log
            messages={messages.slice(0, shown)}
            answers={answers}
            canChange={phase.name === 'talking' && sealing.name !== 'stopped'}
            onChange={(question) => act({ type: 'change', question })}
          />
          {isTyping ? (
            <p class="typing" aria-hidden="true">
              <span />
              <span />
              <span />
            </p>
          ) : (
            <div class="panel" ref={panel} tabIndex={-1} key={place}>
              <Panel
                conversation={conversation}
                hostForce={config.force}
                draft={draft}
                sending={sending}
                dispatch={act}
              />
            </div>
          )}
        </div>
        {takesText && at !== null && (
          <Composer
            field={field}
            text={text}
            room={MAX_TEXT_BYTES - typedBytes(others) - byteLength(text)}
            canGoBack={canGoBack(interview, walk)}
            onInput={draft.setText}
            onAnswer={() => act({ type: 'type', text })}
            onBack={() => dispatch({ type: 'back' })}
          />
        )}
      </main>
    </div>
  );
}
