/** Everything that a run found, as SARIF. */

import type { Reporter } from './formats.ts';
import { judgementsOf } from './sarif/judgements.ts';
import { logOf } from './sarif/log.ts';

export const renderSarif: Reporter = (report, options) => logOf(report, judgementsOf(report), options);
