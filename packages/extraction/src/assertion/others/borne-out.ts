/** "Queried by the GP and confirmed here", '"gout"; I agree': what somebody else thought or wrote turned out to be so. */
export const borneOut =
  /(?<!\b(?:not|never|nor|neither|yet|un)(?: \w+)? )(?<!n't (?:\w+ )?)\b(?:(?:i|we|and|team|consultant) (?:fully |do |also )?(?:agree[sd]?|concur\w*|accept\w*)|agreed|accepted|confirm(?:ed|s)|proven|proved right|established|correct|(?:is|was|were) (?:right|accurate)|bears? out|borne out|indeed)\b(?! (?:no|the absence))/i;
