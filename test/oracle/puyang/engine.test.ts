import { puyang } from '../../packs/packs.ts';
import { agreesWithItsOracle } from '../agreement.ts';
import { KNOWN } from '../findings.ts';
import { AS_OF_DAYS, arbitraryProject, EXHAUSTIVE } from './domains.ts';
import { PUYANG } from './rules.ts';

const { PASS_OR_NOT_BOUND, TOO_MANY } = KNOWN;

agreesWithItsOracle({
  pack: puyang,
  book: PUYANG,
  exhaustive: EXHAUSTIVE,
  arbitrary: arbitraryProject,
  days: AS_OF_DAYS,
  known: {
    'puyang.street-centre-1500': [PASS_OR_NOT_BOUND],
    'puyang.street-centre-50beds': [PASS_OR_NOT_BOUND],
    'puyang.daycare-200': [PASS_OR_NOT_BOUND],
    'puyang.daycare-10beds': [PASS_OR_NOT_BOUND],
    'puyang.four-sync': [PASS_OR_NOT_BOUND, TOO_MANY],
    'puyang.new-min-300': [PASS_OR_NOT_BOUND],
    'puyang.existing-min-200': [PASS_OR_NOT_BOUND],
    'puyang.handover-free': [PASS_OR_NOT_BOUND],
    'puyang.no-transfer': [PASS_OR_NOT_BOUND],
  },
});
