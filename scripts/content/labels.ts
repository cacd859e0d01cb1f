/** The few words that the compiler itself puts into a page; a course in another language passes its own. */
export interface Labels {
  /** After a link that leaves the course, heard by screen readers. */
  readonly newWindow: string;
  /** Name of a table, `{heading}` being the heading above it. */
  readonly table: string;
  /** Titles of boxes that have none of their own. */
  readonly boxes: Readonly<Record<'note' | 'example' | 'try' | 'safe', string>>;
  /** Stands where the assessment will be, until the player has started. */
  readonly assessment: string;
}

export const english: Labels = {
  newWindow: '(opens in a new window)',
  table: 'Table: {heading}',
  boxes: { note: 'Note', example: 'Example', try: 'Try it', safe: 'Safe practice' },
  assessment: 'The questions appear here when the course has loaded.',
};
