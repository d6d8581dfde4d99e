import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Takes files, dropped or chosen. The button is the whole of it for whoever uses no mouse. */
export function DropZone(props: { take: (files: File[]) => void; disabled: boolean }) {
  const { take, disabled } = props;
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled || !event.dataTransfer) return;
    const files = await filesIn(event.dataTransfer);
    if (files.length > 0) take(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard.
    <div
      class={`drop-zone${over ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{i18n.t('backup.drop')}</p>
      <button type="button" disabled={disabled} onClick={() => chooser.current?.click()}>
        {i18n.t('backup.choose')}
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('backup.choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files may be chosen again, to go on where an import was ended.
          currentTarget.value = '';
          if (files.length > 0) take(files);
        }}
      />
    </div>
  );
}

/** Everything that was dropped, with what is in dropped folders. */
async function filesIn(transfer: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first wait: the transfer is emptied then.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((one) => one !== null);
  if (entries.length === 0) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(
      await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      ),
    );
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is given in pieces, the last of which is empty.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, files);
  }
}
