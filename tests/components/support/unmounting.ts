import { render } from 'preact';
import { afterAll, afterEach } from 'vitest';

/** Milliseconds after which Preact has come back to what it put off until the next frame: 35 and some. */
const PUT_OFF = 100;

/**
 * Takes what was drawn out of the document after each test, and keeps the document until Preact is done
 * with it: effects that were put off would else run where there is no window any more.
 */
export function useUnmounting(): void {
  afterEach(() => render(null, document.body));
  afterAll(() => new Promise((resolve) => setTimeout(resolve, PUT_OFF)));
}
