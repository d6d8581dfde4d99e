// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '@/lib/anchoring/page-watch.ts';

const page = window as Window & typeof globalThis;
const own = document.createElement('x-own');
let looks: boolean[];
let left: number;
let watch: PageWatch;
let cost = 0;
let hidden = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  page.matchMedia = (() => new EventTarget()) as never;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.body.innerHTML = '<p>One.</p>';
  [looks, left, cost, hidden] = [[], 0, 0, false];
  watch = new PageWatch(page, {
    changed: (words) => {
      looks.push(words);
      vi.advanceTimersByTime(cost);
    },
    left: () => {
      left += 1;
    },
    isOwn: (node) => node === own,
  });
  watch.start();
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

/** Lets the observer hear, then some time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

const addWords = (): void => document.body.append(document.createElement('p'));

function turn(isHidden: boolean): void {
  hidden = isHidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page that changes', () => {
  it('is looked at once for many changes', async () => {
    for (let i = 0; i < 100; i++) addWords();
    document.querySelector('p')!.firstChild!.nodeValue = 'Two.';
    await pass(1000);
    expect(looks).toEqual([true]);
  });

  it('is not looked at without a change, nor for what is our own', async () => {
    document.documentElement.append(own);
    own.remove();
    await pass(60_000);
    expect(looks).toEqual([]);
  });

  it('is watched on when its body is another one', async () => {
    document.body.replaceWith(document.createElement('body'));
    await pass(1000);
    addWords();
    await pass(1000);
    document.body.className = 'night';
    await pass(1000);
    expect(looks).toEqual([true, true, false]);
  });

  it('rests after a dear look', async () => {
    cost = 100;
    addWords();
    await pass(300);
    expect(looks).toHaveLength(1);
    for (let i = 0; i < 10; i++) {
      addWords();
      await pass(150);
    }
    expect(looks).toHaveLength(1);
    await pass(2000);
    expect(looks).toHaveLength(2);
  });

  it('tells its looks from its words', async () => {
    document.documentElement.className = 'dark';
    await pass(1000);
    expect(looks).toEqual([false]);
  });
});

describe('a page in a hidden tab', () => {
  it('is looked at once when it is seen again, however much has happened', async () => {
    turn(true);
    for (let i = 0; i < 10; i++) {
      addWords();
      await pass(5000);
    }
    expect(looks).toEqual([]);
    turn(false);
    await pass(1000);
    expect(looks).toEqual([true]);
  });

  it('drops the look that was due', async () => {
    addWords();
    await pass(10);
    turn(true);
    await pass(5000);
    expect(looks).toEqual([]);
  });
});

describe('a page that becomes another one', () => {
  it('is told once, and not for a place in itself', async () => {
    history.pushState(null, '', '#part-2');
    addWords();
    await pass(1000);
    expect(left).toBe(0);
    history.pushState(null, '', '/another');
    addWords();
    await pass(1000);
    addWords();
    await pass(1000);
    expect(left).toBe(1);
  });
});

it('a watch that is stopped hears nothing', async () => {
  watch.stop();
  addWords();
  turn(true);
  turn(false);
  await pass(5000);
  expect(looks).toEqual([]);
});
