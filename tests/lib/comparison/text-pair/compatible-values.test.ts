import { describe, expect, it } from 'vitest';
import {
  areCompatible,
  equalFigure,
} from '../../../../lib/comparison/text-pair/compatible-values.ts';
import type { Modifier, QuantityKind } from '../../../../lib/language/model/analysis.ts';

const figure = (
  value: number,
  {
    grain = 1,
    modifier = 'exactly' as Modifier,
    upper = null as number | null,
    kind = 'count' as QuantityKind,
    unit = null as string | null,
  } = {},
) => ({ value, grain, modifier, upper, kind, unit });

describe('two figures can both be true', () => {
  it.each([
    ['the same', figure(47), figure(47)],
    ['a lower bound', figure(20, { modifier: 'at least' }), figure(23)],
    ['a rough figure', figure(500, { modifier: 'about' }), figure(487)],
    ['nearly', figure(500, { modifier: 'nearly' }), figure(480)],
    ['rounded', figure(2.3e9, { grain: 1e8 }), figure(2.34e9, { grain: 1e7 })],
    [
      'converted',
      figure(609.6, { kind: 'measure', unit: 'm', grain: 30 }),
      figure(610, { kind: 'measure', unit: 'm' }),
    ],
    [
      'one weekday, resolved from days of publication that are a week apart',
      figure(15000, { kind: 'date' }),
      figure(15007, { kind: 'date' }),
    ],
    [
      'one day of the calendar, taken for that of two years',
      figure(15000, { kind: 'date' }),
      figure(15365, { kind: 'date' }),
    ],
    ['inside a range', figure(10, { upper: 12 }), figure(11)],
    [
      'a result told from either side',
      figure(20, { upper: 13, kind: 'score' }),
      figure(13, { upper: 20, kind: 'score' }),
    ],
  ])('%s', (_, a, b) => {
    expect(areCompatible(a, b)).toBe(true);
    expect(areCompatible(b, a)).toBe(true);
  });
});

describe('two figures contradict each other', () => {
  it.each([
    ['neighbours', figure(47), figure(48)],
    ['round ones', figure(600, { grain: 100 }), figure(500, { grain: 100, modifier: 'nearly' })],
    ['a lower bound far above', figure(200, { modifier: 'more than' }), figure(5)],
    ['a lower bound far below', figure(20, { modifier: 'at least' }), figure(80)],
    [
      'a year and six months',
      figure(31556952, { kind: 'duration', grain: 31556952 }),
      figure(15778476, { kind: 'duration', grain: 2629746 }),
    ],
    ['days of two weeks', figure(15000, { kind: 'date' }), figure(15008, { kind: 'date' })],
    ['days', figure(15000, { kind: 'date' }), figure(15001, { kind: 'date' })],
    [
      'magnitudes, which are never converted',
      figure(6.1, { kind: 'measure', unit: 'magnitude', grain: 0.1 }),
      figure(6.3, { kind: 'measure', unit: 'magnitude', grain: 0.1 }),
    ],
    ['results', figure(20, { upper: 13, kind: 'score' }), figure(20, { upper: 17, kind: 'score' })],
  ])('%s', (_, a, b) => {
    expect(areCompatible(a, b)).toBe(false);
    expect(areCompatible(b, a)).toBe(false);
  });
});

it('a bound and a count are compatible, yet not one figure', () => {
  const bound = figure(20, { modifier: 'at least' });
  expect(equalFigure(bound, figure(23))).toBe(false);
  expect(equalFigure(bound, figure(20))).toBe(true);
});
