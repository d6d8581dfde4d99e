import { i18n } from '#i18n';

/** Long work: what is done, how far it is, and the way to end it. Without a share, it only moves. */
export function Progress(props: {
  label: string;
  share: number | null;
  cancel?: () => void;
  cancelLabel?: string;
}) {
  const { label, share, cancel, cancelLabel } = props;
  return (
    <div class="progress">
      <p role="status">{label}</p>
      <progress aria-label={label} max={1} value={share ?? undefined} />
      {cancel && (
        <button type="button" onClick={cancel}>
          {cancelLabel ?? i18n.t('backup.cancel')}
        </button>
      )}
    </div>
  );
}
