/** Where a word in a note may come from that the provider who writes it has not said. */

/** What is written or printed. */
export const papers =
  '(?:(?:problem |carried )?lists?|files?|charts?|notes?|records?|letters?|papers?|paperwork|sheets?|forms?|slips?|cards?|packets?|summar(?:y|ies)|labels?|documents?|templates?|printouts?|headers?)';

/** Who names an illness without being asked to diagnose it: machines, payers, other trades, and those whose word was the first. */
export const outsider =
  '(?:apps?|watch|websites?|internet|google|chatbots?|AI|magazine|television|TV|employer|insurers?|payers?|agent|healer|homeopath|opticians?|optometrists?|pharmacists?|chemists?|chiropractors?|physios?|coach|teachers?|school|health visitors?|carers?|ambulance(?: crew)?|paramedics?|crew|EMS|triage|ER|ED|emergency(?: room| department)?|casualty|night (?:team|doctor|staff)|PT|OT|trainer|student|junior|nurs\\w+|locums?|GPs?|urgent care|walk-in(?: clinic)?)';
/** The same with family and friends, who of what they see tell as the patient would. */
export const layman = `(?:${outsider}|mother|father|daughter|son|wife|husband|sister|brother|family|friends?|neighbou?rs?)`;

/** Who had the patient before those who write. */
export const before =
  '(?:(?:transport|transfer(?:ring)?|retrieval|referring|ambulance|outside|outlying|triage|night|on-?call|admitting|weekend|previous|district|local|birth) (?:team|crew|doctors?|hospital|clinic|physician|staff|registrar|SHO|resident|nurses?|unit))';
/** Which institutions of others papers come from. */
export const elsewhere =
  '(?:referral|referring|transfer|outside|external|previous|discharge|opd|gp|ed|er|ems|ambulance|insur\\w+|tpa|payer|billing|claims?|triage|consent|booking|theatre)';
/** Who saw the patient first. */
export const firstDoctors = '(?:(?:ER|ED|A&E|emergency (?:room|department)|casualty|triage)s?)';
/** Whose word a senior goes over. */
export const trainees = '(?:(?:intern|resident|registrar|SHO|house officer|MO(?: on duty)?|duty doctor)s?)';
