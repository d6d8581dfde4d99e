/** One line of the table of rooms in ARCHITECTURE.md. */
interface Room {
  /** Folder from the project's root: `lib/corpus`. */
  name: string;
  /** Other rooms that it may import from. */
  mayImport: Set<string>;
  /** Files that other rooms may import, paths within the room; `*` stands for any name. */
  doorways: string[];
  /** Packages that it may import; `*` at the end stands for any continuation. */
  packages: string[];
}

/** The rooms and their floors as a document draws them. */
export interface Plan {
  rooms: Map<string, Room>;
  /** For each folder of a room, the number of its floor: 0 is the ground. */
  floors: Map<string, number>;
}

const inCode = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);

/**
 * Reads the plan out of ARCHITECTURE.md: the table whose head begins with `room`, and two blocks of
 * code. In `doorways` a room's name stands by itself and the files below it; in `floors` its floors,
 * the highest first, where `.` is the room's own folder.
 *
 * @throws Error where the document has no plan
 */
export function readPlan(document: string): Plan {
  const [, doors] = /```doorways\n(.*?)```/s.exec(document) ?? [];
  const [, drawn] = /```floors\n(.*?)```/s.exec(document) ?? [];
  const table = document.split('\n').filter((line) => line.startsWith('|'));
  const head = table.findIndex((line) => /^\| room\b/.test(line));
  if (!doors || !drawn || head < 0) throw new Error('ARCHITECTURE.md has no plan of the rooms.');
  const rows = table.slice(head + 2).map((line) => line.split('|').map((cell) => cell.trim()));
  const names = rows.flatMap(([, name]) => inCode(name ?? '').filter(isRoom));
  const lib = names.filter((name) => name.startsWith('lib/'));
  const doorways = readDoorways(doors);
  const rooms = rows.flatMap(([, name, , mayImport = '', packages = '']): Room[] => {
    const room = inCode(name ?? '').find(isRoom);
    if (!room) return [];
    const others = mayImport === 'every room of `lib`' ? lib : inCode(mayImport);
    return [
      {
        name: room,
        mayImport: new Set(others),
        doorways: doorways.get(room) ?? [],
        packages: inCode(packages),
      },
    ];
  });
  return { rooms: new Map(rooms.map((room) => [room.name, room])), floors: readFloors(drawn) };
}

const isRoom = (name: string): boolean =>
  /^(?:lib\/[a-z-]+|components|entrypoints|tools)$/.test(name);

function readDoorways(drawn: string): Map<string, string[]> {
  const doorways = new Map<string, string[]>();
  let room = '';
  for (const line of drawn.trimEnd().split('\n')) {
    if (!line.startsWith(' ')) room = line;
    else doorways.set(room, [...(doorways.get(room) ?? []), ...line.trim().split(/\s+/)]);
  }
  return doorways;
}

function readFloors(drawn: string): Map<string, number> {
  const floors = new Map<string, number>();
  for (const block of drawn.trim().split(/\n\n+/)) {
    const [room, ...lines] = block.split('\n').map((line) => line.trim());
    for (const [height, line] of lines.reverse().entries()) {
      for (const folder of line.split(/\s+/)) {
        floors.set(folder === '.' ? room! : `${room}/${folder}`, height);
      }
    }
  }
  return floors;
}

/** Whether a path or a package is one that a pattern names. */
export const isNamed = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source}$`).test(path);
  });
