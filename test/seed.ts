/**
 * Every property is tried with the same values each time, so that a run of the gate says something about the change and
 * not about luck. For other values: `SEED=7 npm test`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_122) });
