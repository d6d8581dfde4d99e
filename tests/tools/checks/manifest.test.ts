import { describe, expect, it } from 'vitest';
import { type Manifest, manifestFaults } from '../../../tools/checks/manifest.ts';

const firefox: Manifest = {
  permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
  optional_host_permissions: ['*://*/*'],
};
const chrome: Manifest = { ...firefox, permissions: [...firefox.permissions!, 'sidePanel'] };

describe('the permissions of a build', () => {
  it('are fine as agreed on', () => {
    expect(manifestFaults(firefox, 'firefox')).toEqual([]);
    expect(manifestFaults(chrome, 'chrome')).toEqual([]);
  });

  const faulty: [string, Manifest, string][] = [
    ['more', { ...firefox, permissions: [...firefox.permissions!, 'tabs'] }, 'asks for tabs'],
    ['less', { ...firefox, permissions: firefox.permissions!.slice(1) }, 'not ask for activeTab'],
    ["Chrome's own", chrome, 'asks for sidePanel'],
    ['a host', { ...firefox, host_permissions: ['<all_urls>'] }, 'host permission <all_urls>'],
    ['another option', { ...firefox, optional_permissions: ['history'] }, 'may ask for history'],
    ['content scripts', { ...firefox, content_scripts: [{}] }, 'declares content scripts'],
    ['visitors', { ...firefox, externally_connectable: {} }, 'connected to from outside'],
  ];
  it.each(faulty)('are at fault with %s', (_what, manifest, fault) => {
    expect(manifestFaults(manifest, 'firefox')).toEqual([expect.stringContaining(fault)]);
  });
});
