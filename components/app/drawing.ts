/**
 * The drawing of the cover: a reading-room table, its lamp, and two chairs for people who have not met yet.
 * Drawn with the tokens, so that it follows light and dark; decorative, because the title says it all.
 */
export const COVER_DRAWING = [
  '<svg class="cover-drawing" viewBox="0 0 640 250" aria-hidden="true" focusable="false">',
  // The circle of light, and the cone that the lamp throws on the table.
  '<circle cx="320" cy="128" r="118" fill="var(--brass-wash)"/>',
  '<path d="M262 96h116l62 88H200z" class="cover-light"/>',
  // Chairs, left and right, turned to each other.
  '<g fill="none" stroke="var(--ink)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">',
  '<path d="M92 86q-8 46 4 92h66M98 178l-10 58M158 178l8 58M94 108q14 6 14 34t-10 34"/>',
  '<path d="M548 86q8 46-4 92h-66M542 178l10 58M482 178l-8 58M546 108q-14 6-14 34t10 34"/></g>',
  // The table.
  '<path d="M176 184h288v10H176z" fill="var(--ink)"/>',
  '<path d="M214 194v42M426 194v42" stroke="var(--ink)" stroke-width="7" stroke-linecap="round"/>',
  '<path d="M24 238h592" stroke="var(--line)" stroke-width="3" stroke-linecap="round"/>',
  // The lamp.
  '<path d="M250 96q4-46 48-46h44q44 0 48 46z" fill="var(--lamp)"/>',
  '<path d="M250 96h140" stroke="var(--lamp-strong)" stroke-width="5" stroke-linecap="round"/>',
  '<path d="M320 50V36M320 96v78" stroke="var(--brass)" stroke-width="6" stroke-linecap="round"/>',
  '<circle cx="320" cy="33" r="6" fill="var(--brass)"/>',
  '<path d="M356 98v16" stroke="var(--brass)" stroke-width="2"/><circle cx="356" cy="117" r="3.5" fill="var(--brass)"/>',
  '<path d="M288 184q2-14 32-14t32 14z" fill="var(--brass)"/>',
  // One sheet between two cups: what both of them write on.
  '<path d="M204 184l14-12h46l-8 12z" fill="var(--paper)" stroke="var(--ink)" stroke-width="2.5"/>',
  '<path d="M219 178h30" stroke="var(--rule)" stroke-width="2.5"/>',
  '<path d="M388 166h24v10q0 8-8 8h-8q-8 0-8-8zM412 169h5q4 0 4 4t-4 4h-5" fill="var(--card)" stroke="var(--ink)" stroke-width="2.5"/>',
  '<path d="M396 158q-4-5 0-9t0-9M405 158q-4-5 0-9" fill="none" stroke="var(--edge)" stroke-width="2" stroke-linecap="round"/>',
  '</svg>',
].join('');
