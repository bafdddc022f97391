// Pay: the cues of a pack that say what somebody is paid.

/** What bonuses are called that are paid to come or to stay. */
export const BONUSES: ReadonlySet<string> = new Set(['signing-bonus', 'retention-bonus']);
/** Pay in money. */
export const PAY: ReadonlySet<string> = new Set([...BONUSES, 'package', 'salary']);
/** Pay in money or shares. */
export const REWARDS: ReadonlySet<string> = new Set([...PAY, 'equity']);
