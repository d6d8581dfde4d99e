// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { groundOf, lightnessOf } from '@/lib/anchoring/ground.ts';

describe('the lightness of a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0.5)', 0, 0.5],
    ['rgb(0 0 0 / 0)', 0, 0],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.25)', 0, 0.25],
    ['oklch(0.97 0.01 90)', 0.97, 1],
    ['lab(20 3 4)', 0.2, 1],
    ['lab(20% 3 4)', 0.2, 1],
    ['oklab(none 0 0)', 0, 1],
  ])('of %s is %d', (colour, lightness, alpha) => {
    const told = lightnessOf(colour);
    expect(told?.lightness).toBeCloseTo(lightness, 5);
    expect(told?.alpha).toBe(alpha);
  });

  it('goes by how bright the eye sees it', () => {
    const of = (colour: string) => lightnessOf(colour)!.lightness;
    expect(of('rgb(0, 255, 0)')).toBeGreaterThan(of('rgb(255, 0, 0)'));
    expect(of('rgb(255, 0, 0)')).toBeGreaterThan(of('rgb(0, 0, 255)'));
  });

  it.each(['transparent', '', 'rgb(a, b, c)'])('of %j is not known', (colour) => {
    expect(lightnessOf(colour)).toBeNull();
  });
});

describe('the ground of a text', () => {
  it.each([
    ['dark text', '<p style="color: rgb(20, 20, 20)">', 'light'],
    ['light text', '<p style="color: rgb(240, 240, 240)">', 'dark'],
    [
      'grey text on a dark band',
      '<div style="background-color: rgb(10, 10, 10)"><p style="color: rgb(136, 136, 136)">',
      'dark',
    ],
    [
      'grey text on a light band in a dark page',
      '<div style="background-color: rgb(0, 0, 0)"><div style="background-color: rgb(250, 250, 250)"><p style="color: rgb(136, 136, 136)">',
      'light',
    ],
    ['grey text on nothing', '<p style="color: rgb(136, 136, 136)">', 'light'],
  ])('%s', (_what, html, ground) => {
    document.body.innerHTML = html;
    expect(groundOf(document.querySelector('p')!)).toBe(ground);
  });
});
