import { useEffect, useReducer } from 'preact/hooks';
import { i18n } from '#i18n';
import { noticeOf } from '../../shared/state-notices.ts';
import { type Said, undoStack } from './undo-stack.ts';

/** What was last done to the library, with the way to take it back. */
export function UndoBar() {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => undoStack.listen(() => draw(undefined)), []);
  const { said, undoable } = undoStack;
  return (
    <div class="undo-bar" role="status" data-said={said.state}>
      {said.state !== 'nothing' && (
        <>
          <span>{wordsOf(said)}</span>
          {undoable > 0 && (
            <button type="button" class="undo" onClick={() => undoStack.undo()}>
              {i18n.t(said.state === 'done' ? 'correct.undo' : 'correct.undoMore')}
            </button>
          )}
          <button
            type="button"
            class="undo-close"
            aria-label={i18n.t('card.close')}
            onClick={() => undoStack.dismiss()}
          >
            ×
          </button>
        </>
      )}
    </div>
  );
}

function wordsOf(said: Exclude<Said, { state: 'nothing' }>): string {
  if (said.state === 'done') return said.words;
  if (said.state === 'undone') return i18n.t('correct.undone', [said.words]);
  const { title, way } = noticeOf({ state: 'failed', failure: said.failure });
  return `${title} ${way}`;
}
