import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLocale } from '../shared/interface-language.ts';

/** Bytes, and whether the browser promised not to clear them when the disk is full. */
interface Room {
  used: number;
  left: number;
  promised: boolean;
}

/** How much the library takes, how much is left, and whether the browser promised to keep it. */
export function StorageReport() {
  const [room, setRoom] = useState<Room | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    measured().then(setRoom, (error) => console.error(error));
  }, []);
  if (!room) return null;
  const ask = async () => {
    setRefused(!(await navigator.storage.persist()));
    setRoom(await measured());
  };
  return (
    <>
      <dl class="shortcuts">
        <div>
          <dt>{i18n.t('storage.used')}</dt>
          <dd>{sized(room.used)}</dd>
        </div>
        <div>
          <dt>{i18n.t('storage.left')}</dt>
          <dd>{sized(room.left)}</dd>
        </div>
      </dl>
      <p class="hint" role="status">
        {i18n.t(room.promised ? 'storage.promised' : refused ? 'storage.refused' : 'storage.open')}
      </p>
      {!room.promised && (
        <button type="button" onClick={ask}>
          {i18n.t('storage.ask')}
        </button>
      )}
    </>
  );
}

async function measured(): Promise<Room> {
  const [{ usage = 0, quota = 0 }, promised] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, left: Math.max(0, quota - usage), promised };
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the unit that a reader would choose: '3.4 MB'. Decimal units, as browsers count. */
function sized(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(interfaceLocale(), {
    style: 'unit',
    unit: UNITS[power]!,
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power);
}
