import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/language/analyse.ts';
import { isFurniture } from '../../../lib/language/furniture.ts';

const furniture = (text: string): boolean => {
  const analysis = analyse(`${text}\n\nThe ferry sank off Norland.`);
  const [first] = analysis.sentences;
  return first !== undefined && isFurniture(analysis, first);
};

describe('lines of the page', () => {
  it.each([
    'Read more: Ferries of the bay',
    'Read more',
    'See also: Five ferries that sank',
    '» Click here for our newsletter',
    'Scroll down for video',
    'Sign up for the Courier’s morning email',
    'Follow @courier',
    'Follow us on the wave',
    'Share this article',
    'Advertisement',
    'Story continues below',
    'Thank you for subscribing.',
    'Invalid email address.',
    'Please try again later.',
    'Updated 9:06',
    'Last updated: 3 May 2014 10:15',
    'Published on Monday',
    'Photo: Ann Reed',
    'Photo',
    'Photograph by Ann Reed',
    '(Image: Reuters)',
    'REUTERS/Ann Reed',
    'Ann Reed/Getty Images',
    'Getty Images',
    'AP Photo/Ann Reed',
    '© The Norland Courier',
    'Copyright 2014 The Norland Courier.',
    'All rights reserved.',
    'Reporting by Ann Reed; editing by Ivo Tarn',
    'Editor’s picks',
    'Video',
  ])('%s', (line) => {
    expect(furniture(line)).toBe(true);
  });
});

describe('statements', () => {
  it.each([
    'Read the report, the mayor said, before you judge.',
    'Photographs show the hull in two halves.',
    'Video of the wreck was sent to police.',
    'Follow-up checks found another crack.',
    'Please help us, the skipper shouted.',
    'Sharing the blame helps nobody.',
    'Published last year, the study warned of rust.',
    'Advertisements for the ferry were taken down.',
    'Getty was the name of the ferry.',
    'The ferry’s log was updated at 9:06.',
    'Copyrights were sold with the ferry.',
    'Related families lived on the island.',
    'Comments by the mayor angered the crew.',
    'Posted on the quay, the list named nine.',
    'Reporters asked the mayor about it.',
  ])('%s', (line) => {
    expect(furniture(line)).toBe(false);
  });
});
