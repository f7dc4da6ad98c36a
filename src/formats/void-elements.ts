/** The names of HTML elements without content or end tag. Some are older than HTML 5. */
export const VOID_ELEMENTS =
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr';
