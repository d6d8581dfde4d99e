import fc from 'fast-check';

/*
 * Where a change is judged, properties are tried on the same values each time: what another draw
 * finds is a fault to be mended, and no reason to refuse a change that did not bring it.
 */
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_121 });
