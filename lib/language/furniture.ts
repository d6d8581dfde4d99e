import type { Sentence } from './analysis.ts';
import { isStamp } from './designations.ts';
import type { Passage } from './passage.ts';

/** What a page says to its reader; each is the beginning of a line of its own. */
const INVITATION =
  /^(?:read more|read also|see also|more on this|more from|related (?:stor|article|content|link|topic)|recommended|click (?:here|on)|tap here|scroll down|swipe|sign up|sign in|log in|subscribe|newsletter|keep up with this story|follow (?:us|me|@\S+|him on|her on|the \p{L}+ on)|like us on|share (?:this|on|via)|tweet this|email this|print this|join the (?:conversation|discussion)|have your say|leave a comment|show comments|hide caption|toggle caption|enlarge this|play video|watch (?:now|live|the video|:)|listen (?:now|live|:)|view all|view (?:gallery|photos)|photo gallery|slideshow|continue reading|story continues|article continues|advertisement|ad feedback|sponsored|promoted|skip (?:to|advertisement)|back to top|download (?:the|our) app|most (?:read|popular|viewed|shared)|trending|editor'?s'? picks|do you have (?:a|any) (?:story|tip)|got a (?:tip|story)|get (?:our|the latest|daily|breaking)|thank you for (?:subscribing|signing up)|thanks for (?:subscribing|signing up)|invalid email|please (?:re-enter|enter|select|verify|try again|check your|sign|log)|an error has occurred|you must select|could not subscribe|you agree to receive)(?![\p{L}\p{N}])/iu;

/** Whose the words and pictures are, and who worked on them. */
const CREDIT =
  /^(?:copyright(?!s)|©|\(c\)|all rights reserved|this material may not be|the associated press contributed|additional reporting|reporting by|writing by|editing by|compiled by|with reporting|with inputs|with files from|information from:|(?:file )?(?:photos?|photographs?|images?|pictures?|videos?|graphics?)(?: (?:by|credits?|copyright|source|courtesy)|\s*:)|getty images|reuters\/|afp\/|ap photo|ap file|epa\/|shutterstock|rex features|press association$)/i;

/** A picture's credit in brackets or at the end of a line: '(Image: Reuters)', 'Ann Reed/Getty Images'. */
const PICTURE_CREDIT =
  /^\W*(?:image|photo|picture|pic|video)s?\s*:[^.!?]*\W*$|^[^.!?]{0,60}\/\s?(?:reuters|afp|ap|epa|getty(?: images)?|pa|shutterstock|bloomberg)\W*$/i;

/** A line that is nothing else. */
const LABEL =
  /^\W*(?:photos?|videos?|images?|pictures?|gallery|audio|more-in|share|comments?|related|tags?|topics?|caption|image caption|media caption|image copyright|story highlights|highlights)\W*$/i;

/** Longer than this a line is a statement, whatever it begins with. */
const LONGEST_LINE = 200;

/**
 * Whether a sentence belongs to the page and not to the report: an invitation to read on, a credit, a
 * time stamp, an answer of a form. Nothing should be said of it, on either side.
 *
 * General phrases of news pages only. A picture's caption is a statement about the event and stays,
 * unless its credit stands before it.
 */
export function isFurniture(passage: Passage, sentence: Sentence): boolean {
  if (isStamp(passage, sentence)) return true;
  if (sentence.end - sentence.start > LONGEST_LINE) return false;
  const line = passage.text
    .slice(sentence.start, sentence.end)
    .replace(/[’ʼ]/g, "'")
    .replace(/^[\s>»•|*–—\-+]+/, '');
  return [INVITATION, CREDIT, PICTURE_CREDIT, LABEL].some((pattern) => pattern.test(line));
}
