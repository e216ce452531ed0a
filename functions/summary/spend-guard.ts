/** Ceilings on what engines may cost. Amounts in US dollars. */
export interface SpendGuard {
  /** The ceiling of one article, where there is one: a call that may cost more never fits, on no day. */
  readonly articleCeilingUsd?: number;
  /** False, with nothing reserved, where the amount would pass a ceiling. */
  reserve(amountUsd: number): Promise<boolean>;
  /** Puts what was really spent in the place of a reservation. */
  settle(reservedUsd: number, spentUsd: number): Promise<void>;
}

/** Engines may cost what they cost. */
export const NO_CEILING: SpendGuard = { reserve: async () => true, settle: async () => {} };
