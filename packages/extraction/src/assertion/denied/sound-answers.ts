/** How notes say that a test found nothing: what stands between a test and its answer, and the answers. */

const filler =
  '(?:is|was|were|are|came|back|out|up|at|of|has|have|been|and|all|both|again|entirely|completely|quite|only|tested|sent|done|read|stays?|stayed|remained|proved|returned|looks?|looked|today|still|twice|thrice|plain|perfectly|reassuringly|x ?[23]|two|three|the|an?)';
/** From a test to its answer. */
export const answers = `(?:[\\s:=,]+${filler}\\b)*[\\s:=,]+`;

/** "Negative", "within normal limits", "no growth". */
export const sound =
  '(?:normal\\w*|negative|neg\\b|-ve|clean|clear|nil|non-?\\s?reactive|undetect\\w+|not (?:detected|found|seen|amplified|elevated|raised)|never (?:found|seen|detected)|unremarkable|flat|silent|benign|within (?:normal|range|limits)|in (?:the )?(?:normal )?range|sterile|bland|quiet|wild[- ]?type|no (?:growth|mutation|variant|bacilli|parasites?|crystals|bands?|antibodies|evidence|infarct|clot|stones?)|pristine|intact|tidy|fine\\b|reassuring|comfortable|healthy|brisk|absent|zero|spotless|immaculate|faultless|NAD)';

/** The same before the test: "two negative swabs", "a clear CSF". */
export const soundAhead =
  '(?:normal|negative|clean|clear|sterile|bland|flat|silent|benign|unremarkable|non-?reactive|undetectable)';
