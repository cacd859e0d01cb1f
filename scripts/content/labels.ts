/** The few words that the compiler itself puts into a page; a course in another language passes its own. */
export interface Labels {
  /** After a link that leaves the course, heard by screen readers. */
  readonly newWindow: string;
  /** Link from a definition to the list of all. */
  readonly allTerms: string;
  /** Name of a table, `{heading}` being the heading above it. */
  readonly table: string;
  /** Name of a table that stands right below the title of its page. */
  readonly tableOf: string;
  /** Heard in a cell of a table that is to be filled in by hand. */
  readonly fillIn: string;
  /** Above the words of a film or a recording. */
  readonly transcript: string;
  /** Name of the captions in the menu of a film. */
  readonly captions: string;
  /** Titles of boxes that have none of their own. */
  readonly boxes: Readonly<Record<'note' | 'example' | 'try' | 'safe', string>>;
  /** Stands where the assessment will be, until the player has started. */
  readonly assessment: string;
}

export const english: Labels = {
  newWindow: '(opens in a new window)',
  allTerms: 'All terms',
  table: 'Table: {heading}',
  tableOf: 'Table with columns {columns}',
  fillIn: 'to fill in',
  transcript: 'Transcript',
  captions: 'Captions',
  boxes: { note: 'Note', example: 'Example', try: 'Try it', safe: 'Safe practice' },
  assessment: 'The questions appear here when the course has loaded.',
};
