import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sites } from '@/lib/settings/settings.ts';
import {
  allowedSites,
  borrowSite,
  fulfilWish,
  grantSite,
  returnSite,
  revokeSite,
} from '@/lib/settings/site-access.ts';
import { eventually } from '../../support/eventually.ts';

/** What the browser has granted; what it answers to the next request. */
let granted: Set<string>;
let answer: (pattern: string) => Promise<boolean>;

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  answer = async (pattern) => {
    granted.add(pattern);
    return true;
  };
  Object.assign(fakeBrowser.permissions, {
    request: vi.fn(({ origins }) => answer(origins[0])),
    contains: vi.fn(async ({ origins }) => granted.has(origins[0])),
    remove: vi.fn(async ({ origins }) => granted.delete(origins[0])),
  });
});

const PATTERN = '*://*.outlet.example/*';

describe('a site that is granted', () => {
  it('is written down with what was wished for it', async () => {
    expect(await grantSite('outlet.example', true)).toBe(true);
    expect(await allowedSites()).toEqual({ 'outlet.example': { save: true } });
  });

  it('is not, when the reader says no', async () => {
    answer = async () => false;
    expect(await grantSite('outlet.example', true)).toBe(false);
    granted.add(PATTERN);
    await fulfilWish();
    expect(await sites.get()).toEqual({});
  });

  it('is written down although the browser closed the popup with its question', async () => {
    answer = () => new Promise(() => undefined);
    grantSite('outlet.example', false);
    await eventually(async () => expect(await fakeBrowser.storage.session.get()).not.toEqual({}));
    await fulfilWish();
    expect(await sites.get(), 'the browser has not said yes').toEqual({});
    granted.add(PATTERN);
    await fulfilWish();
    expect(await sites.get()).toEqual({ 'outlet.example': { save: false } });
  });

  it('asks before anything is awaited, as the browsers want it', async () => {
    const granting = grantSite('outlet.example', false);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: [PATTERN] });
    await granting;
  });

  it('does not count once the browser has taken it back', async () => {
    await grantSite('outlet.example', true);
    granted.clear();
    expect(await allowedSites()).toEqual({});
  });

  it('goes with its permission when it is revoked', async () => {
    await grantSite('outlet.example', true);
    await grantSite('other.example', false);
    await revokeSite('outlet.example');
    expect(await allowedSites()).toEqual({ 'other.example': { save: false } });
    expect(granted).toEqual(new Set(['*://*.other.example/*']));
  });
});

describe('a site that is borrowed for one page', () => {
  it('is not compared by itself, not even after a wish that was never answered', async () => {
    answer = () => new Promise(() => undefined);
    grantSite('outlet.example', false);
    answer = async (pattern) => !!granted.add(pattern);
    expect(await borrowSite('outlet.example')).toBe(true);
    await fulfilWish();
    expect(await sites.get()).toEqual({});
    await returnSite('outlet.example');
    expect(granted).toEqual(new Set());
  });

  it('stays where it was granted for more', async () => {
    await grantSite('outlet.example', false);
    await borrowSite('outlet.example');
    await returnSite('outlet.example');
    expect(Object.keys(await allowedSites())).toEqual(['outlet.example']);
  });
});
