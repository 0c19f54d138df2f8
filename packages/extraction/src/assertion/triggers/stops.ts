/** Words that end the reach of a trigger. */
export const terminators: readonly string[] =
  'and a|and an|but|however|with residual|with persistent|here for|here with|here today|seen for|seen today|presents for|who presents|presents today|came for|comes for|came with|comes with|impression|imp|dx|diagnosis|assessment|advised|positive|although|though|except|apart from|aside from|other than|which|who|your patient with|this patient with|in a man|in a woman|in a lady|in a gentleman|in a patient|in a known|in a child|in an elderly|in this patient|in a case of|in someone with|nevertheless|still|yet|secondary to|because|because of|since|therefore|so|hence|presenting with|presents with|presented with|admitted with|admitted for|found to have|noted to have|developed|complains of|complaining of|now has|now|currently|started on|treated with|managed with|managed as|treated as|was treated|is on|are on|was given|is treated|diagnosed with|is being treated'.split(
    '|',
  );
