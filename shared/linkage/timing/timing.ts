// The beginnings that linkage looks at: sessions, as far as the logs show accounts at work, and sign-ups.
import { NO_TIME, type Dataset } from '../../dataset/types';
import { wideTimes } from '../../dataset/narrow';
import { SEGMENT_ROWS } from '../../model/records/segment';
import { relation } from '../../model/relations/registry';
import { placesOf, type Incidence } from '../incidence';
import { BIN_MILLISECONDS, beginningsOf, type Beginnings, type EachBin, type Timing } from './beginnings';

const SECOND_BINS = BIN_MILLISECONDS / 1000;

/** `signUps`: seconds since 1970 UTC per account position, NO_TIME when unknown. */
export function timingOf(dataset: Dataset, incidence: Incidence, signUps: Uint32Array): Timing {
  const joined = new Int32Array(signUps.length);
  for (let account = 0; account < joined.length; account++) {
    const time = signUps[account] as number;
    joined[account] = time === NO_TIME ? -1 : Math.floor(time / SECOND_BINS);
  }
  return { sessions: sessionStarts(dataset, incidence, joined), signUps: signUpBins(joined) };
}

/**
 * A quarter hour of work is a start unless the account worked in the one before. What it does while it signs up is part of signing up. Observations that
 * last longer than a quarter hour are summaries, and say nothing about when.
 */
function sessionStarts(dataset: Dataset, { accounts }: Incidence, joined: Int32Array): Beginnings {
  const accountOf = placesOf(accounts, dataset.dictionary.size);
  // Of each account the bin given last, beside the one in which it joined: what is asked together lies together.
  const known = new Int32Array(2 * accounts.length).fill(-1);
  joined.forEach((bin, account) => (known[2 * account + 1] = bin));
  const who = new Int32Array(SEGMENT_ROWS);
  const isWork = dataset.relations.map((id) => relation(id).work === true);
  const each: EachBin = (visit) => {
    for (const { subject, relation: relations, ...times } of dataset.segments) {
      const first = wideTimes(times.first);
      const last = times.last && wideTimes(times.last);
      // Nothing waits for another: a loop of its own fetches many places of the memory at once.
      for (let row = 0; row < subject.length; row++) who[row] = accountOf[subject[row] as number] as number;
      for (let row = 0; row < subject.length; row++) {
        if (isWork[relations[row] as number] !== true) continue;
        const account = who[row] as number;
        const time = first[row] as number;
        const lasted = last === null ? 0 : (last[row] as number) - time;
        const bin = Math.floor(time / BIN_MILLISECONDS);
        // A time that is not there is NaN, and fails.
        if (!(account >= 0 && time >= 0 && lasted <= BIN_MILLISECONDS)) continue;
        // Most work is in the quarter hour of the work before it.
        if (bin === known[2 * account] || bin === known[2 * account + 1]) continue;
        known[2 * account] = bin;
        visit(account, bin);
      }
    }
  };
  return beginningsOf(each, accounts.length, (_, bin, before) => bin - before > 1);
}

function signUpBins(joined: Int32Array): Beginnings {
  const each: EachBin = (visit) => {
    joined.forEach((bin, account) => {
      if (bin >= 0) visit(account, bin);
    });
  };
  return beginningsOf(each, joined.length, () => true);
}
