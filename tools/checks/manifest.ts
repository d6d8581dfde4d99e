/** The two builds, by the names that WXT gives them. */
export type Build = 'chrome' | 'firefox';

/** The parts of a manifest that can cost a reader's trust. */
export interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  externally_connectable?: unknown;
}

/** Each of these is silent at install. */
const EVERYWHERE = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const PERMISSIONS: Record<Build, string[]> = {
  chrome: [...EVERYWHERE, 'sidePanel'],
  firefox: EVERYWHERE,
};

/** Where a built manifest asks for more, or for less, than the design allows. */
export function manifestFaults(manifest: Manifest, build: Build): string[] {
  const asked = new Set(manifest.permissions);
  const agreed = new Set(PERMISSIONS[build]);
  const optional = new Set([
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]);
  return [
    ...[...asked.difference(agreed)].map((name) => `asks for ${name}`),
    ...[...agreed.difference(asked)].map((name) => `does not ask for ${name}`),
    ...(manifest.host_permissions ?? []).map((host) => `holds the host permission ${host}`),
    ...[...optional.difference(new Set(['*://*/*']))].map((name) => `may ask for ${name}`),
    // A declared content script is a host permission by another name.
    ...(manifest.content_scripts?.length ? ['declares content scripts'] : []),
    // Without this key every website is kept out, but every other extension is let in: the
    // messages check their sender. With it, websites would be let in too.
    ...(manifest.externally_connectable ? ['can be connected to from outside'] : []),
  ];
}
