/** Who tells the story of a patient who cannot, and how notes say so. */
export const tellers =
  '(mother|father|mum|mom|dad|parents|brother|sister|son|daughter|husband|wife|spouse|partner|friend|caregiver|carer|family|relative|relatives|attendant|attendants|attender|attenders|bystander|bystanders)';

export const telling =
  '(reports|reported|report|told|tells|tell|states|stated|state|says|said|say|describes|described|mentions|mentioned|insists|insist|notices|noticed|remembers|recalls|gave|thinks|endorses|confirms|brings|is concerned|was concerned|are concerned|is worried|gave the history|gives the history|is present|was present)';
