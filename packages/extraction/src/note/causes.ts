/**
 * Words behind which a note names the cause of what stands before them ("delirium triggered by a UTI", "effusion 2/2 CHF"),
 * as the source of an expression with its own ends. "From", "of", "after" and "with" say a cause only beside some
 * conditions: a rule that reads them adds them.
 */
export const dueTo = String.raw`(?<!\w)(?:due to|owing to|secondary to|sec to|2\/2|[dsr]\/t|caused by|induced by|brought on by|precipitated by|provoked by|triggered by|driven by|because of|on account of|related to|attribut(?:ed|able) to|ascribed to|put down to|blamed on|resulting from|as a (?:result|consequence) of)(?!\w)`;
