/** What somebody who does not know YAML has most likely done where it cannot be read, and what to do. */
import type { YAMLError } from 'yaml';
import { hasMergeMarks, MERGE } from './left-over.ts';

export interface Cause {
  readonly reason: string;
  readonly remedy: string;
}

const colon: Cause = {
  reason: 'a text holds a colon and is not between double quotes.',
  remedy: 'Put the text between double quotes, such as title: "Trust: what it needs".',
};
const indent: Cause = {
  reason: 'a line is indented too little or too much.',
  remedy:
    'Lines that belong together begin in the same column; what belongs to a line above has two spaces more.',
};

/** The cause of an error that the parser has found in `text`. */
export function causeOf(error: YAMLError, text: string): Cause {
  if (hasMergeMarks(text))
    return { reason: 'it holds marks of a merge that nobody finished.', remedy: MERGE };
  const line = lineAt(text, error.pos[0]);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        reason: 'a line is indented by a tab instead of spaces.',
        remedy: 'Put two spaces in the place of each tab.',
      };
    case 'DUPLICATE_KEY':
      return ofTwice(line);
    case 'MULTILINE_IMPLICIT_KEY':
      return ofNoColon(line);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ofColon(line, text, error.pos[0]);
    case 'BAD_SCALAR_START':
      return ofSign(text.slice(error.pos[0], error.pos[0] + 1));
    case 'BAD_ALIAS':
      return ofSign('&');
    case 'BAD_DQ_ESCAPE':
      return {
        reason: 'a backslash stands between double quotes.',
        remedy: 'Write \\\\ for one backslash, or put the text between single quotes.',
      };
    case 'UNEXPECTED_TOKEN':
      return ofRest(line, error);
    case 'BAD_INDENT':
      return ofBracket(error) ?? indent;
    case 'MISSING_CHAR':
      return ofMissing(line, error);
    default:
      return {
        reason: error.message.replace(/\s+/g, ' '),
        remedy: 'Put a text with signs in it between double quotes, and check indentation.',
      };
  }
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return text.slice(from).split('\n', 1)[0] ?? '';
}

function ofTwice(line: string): Cause {
  const key = /^\s*([^\s:]+):/.exec(line)?.[1];
  return {
    reason: key === undefined ? 'a key is written twice.' : `the key “${key}” is written twice.`,
    remedy: 'Keep one of the two lines and delete the other.',
  };
}

function ofNoColon(line: string): Cause {
  const [, key, value] = /^\s*([A-Za-z][\w-]*):(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return { reason: 'there is no space after the colon.', remedy: `Write “${key}: ${shown(value)}”.` };
  }
  return {
    reason: 'a line has no colon after its key.',
    remedy: 'Write “key: value”, or, if the line belongs to the text above it, put it on the same line.',
  };
}

function ofColon(line: string, text: string, offset: number): Cause {
  if (!/:\s+[“”„«].*:\s/.test(line)) {
    const rest = text.slice(offset).split('\n', 1)[0] ?? '';
    return rest.includes(': ') ? colon : indent;
  }
  return {
    reason: 'a text with a colon is between curly quotation marks, which count as letters.',
    remedy: 'Write straight quotation marks (") around it; some editors have to be told not to curl them.',
  };
}

function ofSign(sign: string): Cause {
  return {
    reason: `a value cannot begin with “${sign}”.`,
    remedy: 'Put the whole value between double quotes.',
  };
}

/** Something stands behind a value that is complete already. */
function ofRest(line: string, error: YAMLError): Cause {
  const value = /^\s*(?:- +)?(?:[^\s:]+: +)?(.*)$/.exec(line)?.[1] ?? '';
  if (value.startsWith('"')) {
    return {
      reason: 'a quotation mark stands inside quotation marks, or words stand behind them.',
      remedy: 'Inside a text between double quotes write curly ones: "He said “yes” to me".',
    };
  }
  if (value.startsWith("'")) {
    return {
      reason: 'an apostrophe ends a text between single quotes.',
      remedy: 'Put the text between double quotes in place of single ones.',
    };
  }
  const [sign = ''] = /^[[{*&!|>%@`-]/.exec(value) ?? [];
  if (sign === '[' || sign === '{') {
    const close = sign === '[' ? ']' : '}';
    return {
      reason: `something stands behind the bracket “${close}”.`,
      remedy:
        'Put the whole value between double quotes if it is words; if not, delete what is behind the bracket.',
    };
  }
  if (sign !== '') return ofSign(sign);
  return ofBracket(error) ?? { ...colon, reason: 'this is not where a value can stand.' };
}

/** A list or block in brackets that does not end. */
function ofBracket({ message }: YAMLError): Cause | null {
  const sign = /end with a ([\]}])/.exec(message)?.[1];
  if (sign === undefined) return null;
  return {
    reason: `the bracket “${sign}” is missing.`,
    remedy: `Write “${sign}” at the end of the line above.`,
  };
}

function ofMissing(line: string, error: YAMLError): Cause {
  if (error.message.includes('map values')) return ofNoColon(line);
  const sign = error.message.includes("'quote") ? "'" : '"';
  if (error.message.includes('quote')) {
    return {
      reason: 'a quotation mark is missing.',
      remedy: `Look above for a text that begins with ${sign}, and write ${sign} at its end.`,
    };
  }
  return (
    ofBracket(error) ?? {
      reason: 'a bracket or comma is missing.',
      remedy: 'Write commas between the items, and a bracket at each end.',
    }
  );
}

function shown(value: string): string {
  const text = value.trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
