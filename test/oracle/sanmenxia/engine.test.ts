import { sanmenxia } from '../../packs/packs.ts';
import { agreesWithItsOracle } from '../agreement.ts';
import { AS_OF_DAYS, arbitraryProject, EXHAUSTIVE } from './domains.ts';
import { SANMENXIA } from './rules.ts';

agreesWithItsOracle({
  pack: sanmenxia,
  book: SANMENXIA,
  exhaustive: EXHAUSTIVE,
  arbitrary: arbitraryProject,
  days: AS_OF_DAYS,
  known: {},
});
