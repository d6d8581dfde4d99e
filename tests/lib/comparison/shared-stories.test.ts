import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scoreStories } from '../../../tools/learning/cross-validation.ts';
import { readFactStories } from '../../../tools/learning/labelled-stories.ts';

const shared = fileURLToPath(new URL('../../../../shared/stories/', import.meta.url));

/**
 * Real reports of real events, with hand-made tables of what each states; kept outside. That they
 * are counted as the scorer beside them counts is tested with the counting.
 */
describe.skipIf(!existsSync(shared))('on the shared stories', () => {
  // Slightly under what is reached; a fall below is a loss that a reader would notice.
  it('what is shown is true, and enough of it is shown', () => {
    const { total } = scoreStories(readFactStories(shared)!, () => undefined);
    expect(total.shownP).toBeGreaterThan(0.88);
    expect(total.addedR).toBeGreaterThan(0.57);
    expect(total.agreesF1).toBeGreaterThan(0.715);
    expect(total.differsP).toBeGreaterThan(0.88);
    expect(total.differsR).toBeGreaterThan(0.2);
  });
});
