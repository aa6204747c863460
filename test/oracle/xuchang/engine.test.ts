import { xuchang } from '../../packs/packs.ts';
import { agreesWithItsOracle } from '../agreement.ts';
import { KNOWN } from '../findings.ts';
import { AS_OF_DAYS, arbitraryProject, EXHAUSTIVE } from './domains.ts';
import { XUCHANG } from './rules.ts';

const { PASS_OR_NOT_BOUND, TOO_MANY } = KNOWN;

agreesWithItsOracle({
  pack: xuchang,
  book: XUCHANG,
  exhaustive: EXHAUSTIVE,
  arbitrary: arbitraryProject,
  days: AS_OF_DAYS,
  known: {
    'xuchang.existing-means': [PASS_OR_NOT_BOUND, TOO_MANY],
  },
});
