import type { CallAction } from './call.ts';

interface StoryBoxProps {
  readonly story: string;
  readonly dispatch: (action: CallAction) => void;
}

/** What happened, at hand at every question: callers tell it when they are ready to. */
export function StoryBox({ story, dispatch }: StoryBoxProps) {
  return (
    <section class="call-story field">
      <label for="story">What happened, as they tell it</label>
      <p class="hint" id="story-hint">
        Type here at any moment. It is not asked twice.
      </p>
      <textarea
        id="story"
        rows={14}
        autocomplete="off"
        value={story}
        aria-describedby="story-hint"
        onInput={(event) => dispatch({ type: 'story', story: event.currentTarget.value })}
      />
    </section>
  );
}
