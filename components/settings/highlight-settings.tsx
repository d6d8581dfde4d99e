import { i18n } from '#i18n';
import { HIGHLIGHTED_KINDS, highlighted } from '@/lib/settings/settings.ts';
import { Switch } from '../shared/switch.tsx';
import { useSetting } from './use-setting.ts';

/** Which kinds of findings a page shows, each with the line that it is drawn with. */
export function HighlightSettings() {
  const shown = useSetting(highlighted);
  if (!shown) return null;
  return (
    <ul class="setting-list">
      {HIGHLIGHTED_KINDS.map((kind) => (
        <li key={kind} class={`kind-${kind}`}>
          <Switch
            on={shown[kind]}
            turn={(on) => highlighted.change((all) => ({ ...all, [kind]: on }))}
            label={i18n.t(`kinds.${kind}`)}
          />
          <p class="hint">{i18n.t(`marked.${kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}
