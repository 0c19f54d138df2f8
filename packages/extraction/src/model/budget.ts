/** The tokens that one organization may spend on language models in a day, shared by all replicas. */
export interface TokenBudget {
  /** Takes tokens off the day's budget; false, and nothing taken, when it doesn't hold so many. */
  reserve(tokens: number): Promise<boolean>;
  /** Gives back what was reserved and not used, or takes what was used beyond it. */
  settle(reserved: number, used: number): Promise<void>;
}

/** English and its abbreviations run to some 3.5 characters a token; 3 errs to the safe side. */
const charactersAToken = 3;

/** About how many tokens a text is to a model; rather too many than too few. */
export const tokensOf = (text: string): number => Math.ceil(text.length / charactersAToken);

/** A decision with its quote and reason. */
const tokensADecision = 110;

/** What an answer about so many candidates may take at most. */
export const answerTokens = (candidates: number): number => 400 + candidates * tokensADecision;
