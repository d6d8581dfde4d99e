import { i18n } from '#i18n';
import {
  HIGHLIGHTED_KINDS,
  type Highlighted,
  type HighlightedKind,
} from '@/lib/settings/settings.ts';

interface Props {
  shown: Highlighted;
  onSwitch: (kind: HighlightedKind, on: boolean) => void;
}

/** What each mark in a page means, with a switch for each kind. */
export function Legend({ shown, onSwitch }: Props) {
  return (
    <ul class="legend">
      {HIGHLIGHTED_KINDS.map((kind) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={shown[kind]}
              onChange={({ currentTarget }) => onSwitch(kind, currentTarget.checked)}
            />
            <span class={`sample sample-${kind}`} aria-hidden="true">
              {kind === 'added' ? '+1' : 'Abc'}
            </span>
            <span>{i18n.t(`kinds.${kind}`)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
