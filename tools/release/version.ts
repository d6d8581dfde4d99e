const PARTS: readonly string[] = ['major', 'minor', 'patch'];

/** The largest number that Chrome takes as a part of an extension's version. */
const LARGEST = 65_535;

/**
 * The version that a release gets: numbers only, for the stores take no others.
 *
 * @param now the version that the manifest has
 * @param wanted a version, or the part of it that is to be raised
 * @param isReleased whether `now` was released; if it was not, it may be wanted itself
 * @throws Error with what is wrong with `wanted`.
 */
export function nextVersion(now: string, wanted: string, isReleased: boolean): string {
  const current = numbersOf(now);
  const part = PARTS.indexOf(wanted);
  if (part >= 0) return current.map((n, i) => (i < part ? n : i === part ? n + 1 : 0)).join('.');
  const next = numbersOf(wanted);
  const difference = next.map((n, i) => n - current[i]!).find((n) => n !== 0) ?? 0;
  if (difference < 0 || (difference === 0 && isReleased)) {
    throw new Error(`${wanted} is not greater than ${now}, which is the version now.`);
  }
  return wanted;
}

function numbersOf(version: string): number[] {
  const numbers = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version)?.slice(1).map(Number);
  if (!numbers || numbers.some((n) => n > LARGEST)) {
    throw new Error(`${version} is no version: it takes three numbers, such as 1.2.3.`);
  }
  return numbers;
}

/** A manifest of npm's or its lock file with another version of the project itself. */
export function withVersion(json: string, version: string): string {
  const manifest = JSON.parse(json) as { version: string; packages?: { ''?: { version: string } } };
  manifest.version = version;
  if (manifest.packages?.['']) manifest.packages[''].version = version;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
