import { describe, expect, it } from 'vitest';
import { compared, differing, only } from '../support/compared.ts';

const around = (sentence: string): string =>
  `A cargo ship ran aground off Port Ambly on Monday in thick fog.

${sentence}

The crew of seventeen was taken ashore, and the harbour stayed closed overnight.`;

describe('certainty', () => {
  it('differs where one side only hedges', () => {
    const findings = compared(
      around('The captain was allegedly asleep in his cabin when the ship hit the reef.'),
      around('The captain was asleep in his cabin when the ship hit the reef.'),
    );
    expect(differing(findings)).toEqual(['certainty: allegedly | ']);
  });

  it('does not differ where both hedge', () => {
    const findings = compared(
      around('The captain was allegedly asleep in his cabin when the ship hit the reef.'),
      around('The captain was reportedly asleep in his cabin when the ship hit the reef.'),
    );
    expect(differing(findings)).toEqual([]);
  });
});

describe('polarity', () => {
  it('differs where one side only negates the verb', () => {
    const findings = compared(
      around('The owner had not repaired the radar of the ship before the voyage.'),
      around('The owner had repaired the radar of the ship before the voyage.'),
    );
    expect(differing(findings)).toEqual(['polarity: not repaired | repaired']);
  });

  it.each([
    ['failed to have the radar of the ship repaired before the voyage'],
    ['had yet to have the radar of the ship repaired before the voyage'],
    ['repaired the radar of the ship for the first time in ten years'],
  ])('does not differ where the other side negates in another way: %s', (otherwise) => {
    const findings = compared(
      around('The owner had not repaired the radar of the ship before the voyage.'),
      around(`The owner ${otherwise}.`),
    );
    expect(differing(findings)).toEqual([]);
  });
});

describe('names', () => {
  it('differ where one is spelt otherwise by a letter', () => {
    const findings = compared(
      around('The reef was charted by the geographer Ottokar Wendling.'),
      around('The reef was charted by the geographer Ottokar Wendlink.'),
    );
    expect(differing(findings)).toEqual(['name: Ottokar Wendling | Ottokar Wendlink']);
  });

  it('do not differ where both texts know both', () => {
    const both = 'Ottokar Wendling met Ottokar Wendlink at the lighthouse.';
    expect(differing(compared(around(both), around(both)))).toEqual([]);
  });
});

describe('a statement in other words is never called left out', () => {
  it.each([
    [
      'The ministry ordered checks on all ships that are older than 25 years.',
      'Every ship older than 25 years must be checked, the ministry ordered.',
    ],
    [
      'Investigators blame a faulty radar for the accident.',
      'A faulty radar caused the crash, according to investigators.',
    ],
    [
      'Fishermen pulled the engineers out of the water with nets.',
      'The engineers were pulled from the sea by fishermen.',
    ],
    [
      'The harbour festival planned for Saturday has been cancelled.',
      'Port Ambly called off its harbour festival, which was to start on Saturday.',
    ],
  ])('%s', (here, there) => {
    const findings = compared(around(here), around(there));
    expect(only(findings, 'omitted')).toEqual([]);
    expect(only(findings, 'added')).toEqual([]);
  });
});

describe('a statement that nothing on the other side carries', () => {
  const festival = 'A choir from Velm will sing Icelandic hymns at the cathedral next spring.';

  it('is omitted, with the versions that lack it', () => {
    const findings = compared(around(festival), around(''), around(''));
    const [finding] = only(findings, 'omitted');
    expect(finding?.here).toContain('Icelandic hymns');
    expect(finding?.absentFrom).toEqual([0, 1]);
  });

  it('is added where the reading lacks it', () => {
    const [finding] = only(compared(around(''), around(festival)), 'added');
    expect(finding?.here).toBeNull();
    expect(finding?.there.join()).toContain('Icelandic hymns');
  });
});

describe('look-alikes are not agreement', () => {
  it.each([
    ['Senator Hale wins Ohio.', 'Senator Hale wins Iowa.'],
    ['The shares of the owner rose sharply.', 'The dentist sold her piano quickly.'],
  ])('%s', (here, there) => {
    const findings = only(compared(around(here), around(there)), 'agrees');
    expect(findings.map((finding) => finding.here)).not.toContain(here.replace('.', ''));
  });
});
