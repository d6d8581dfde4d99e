import { createRequire } from 'node:module';

/*
 * Every file of scenarios that is named on the command line, in one process: they share a browser,
 * and to start one costs more than most scenarios.
 *
 * All are declared before the first one is played: after the last that it knows of, the test runner
 * would end. So they are required; an import lets scenarios begin that were declared before it.
 */

const require = createRequire(import.meta.url);
for (const file of process.argv.slice(2)) require(file);
