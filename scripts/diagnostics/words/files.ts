/** Files, front matter and YAML. */
import { advice, craft, structure } from './entry.ts';

/** What to do with a file that is no text of a course. */
function remedyOf(name: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['doc', 'docx', 'odt', 'rtf', 'pages'].includes(ending))
    return 'Copy its words into a plain text file that ends with .md, saved as UTF-8; a document cannot be read.';
  if (['heic', 'heif', 'tif', 'tiff', 'bmp', 'psd'].includes(ending))
    return 'Save the picture as .jpg or .png and put that into media/; browsers cannot show this kind.';
  if (
    ['svg', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'mp4', 'webm', 'mp3', 'm4a', 'wav', 'vtt'].includes(
      ending,
    )
  )
    return 'Put it into media/.';
  return 'Give the file the ending .md, put pictures into media/, or delete it.';
}

export const files = {
  'course-missing': structure<{ folder: string }>(({ folder }) => ({
    message: 'There is no course here: the folder has no course.yaml.',
    expected: 'a folder with course.yaml and modules/',
    found: folder,
    remedy: 'Name the folder of the course with --course DIR, or write a course.yaml.',
  })),
  'course-without-modules': structure(() => ({
    message: 'The course has no modules, so there is nothing to show.',
    expected: 'modules/01-name/ with module.yaml and at least one lesson',
    remedy: 'Make a folder modules/01-name, put a module.yaml and a lesson into it.',
  })),
  'module-without-yaml': structure(() => ({
    message: 'This module has no module.yaml, so it has neither id nor title.',
    expected: 'module.yaml with the lines “id: m1” and “title: …”',
    remedy: 'Write a module.yaml into the folder of the module.',
  })),
  'module-empty': structure(() => ({
    message: 'This module has no page.',
    expected: 'at least one file with “kind: lesson” in the folder',
    remedy: 'Write a lesson, or delete the folder.',
  })),
  'file-encoding': structure<{ isUtf16: boolean }>(({ isUtf16 }) => ({
    message: isUtf16
      ? 'This file is not saved as UTF-8, so none of its letters can be read.'
      : 'This file is not saved as UTF-8; letters such as “é” or “–” would come out wrong.',
    expected: 'UTF-8',
    found: isUtf16
      ? 'UTF-16, which some programs call Unicode'
      : 'a byte that UTF-8 does not allow, probably Latin-1 or Windows-1252',
    remedy: isUtf16
      ? 'Open the file in the program that wrote it, and save it with the encoding UTF-8 in place of Unicode or UTF-16.'
      : 'Open the file in your editor and save it with the encoding UTF-8.',
  })),
  'file-too-large': structure<{ kilobytes: number; limit: number }>(({ kilobytes, limit }) => ({
    message: 'This file is far too large for one page of a course.',
    expected: `at most ${limit} KB`,
    found: `${kilobytes} KB`,
    remedy: 'Check that nothing was pasted by mistake; split a long text into several pages.',
  })),
  'file-too-deep': structure<{ limit: number }>(({ limit }) => ({
    message: 'Quotations, lists or boxes stand inside each other far too often.',
    expected: `at most ${limit} levels`,
    remedy: 'Check that nothing was pasted by mistake; write it flatter.',
  })),
  'module-nothing': advice<{ folder: string }>('course', ({ folder }) => ({
    message: `There is nothing in ${folder}, so it is no module of the course yet.`,
    expected: 'module.yaml and at least one lesson',
    remedy: 'Write them, or delete the folder.',
  })),
  'file-unexpected': advice<{ name: string }>('course', ({ name }) => ({
    message: `“${name}” is not used: only .md files and module.yaml belong here.`,
    remedy: remedyOf(name),
  })),
  'yaml-syntax': structure<{ reason: string; remedy: string }>(({ reason, remedy }) => ({
    message: `This cannot be read as YAML: ${reason}`,
    expected: 'lines of the form “key: value”',
    remedy,
  })),
  'yaml-note': advice<{ value: string; note: string }>('course', ({ value, note }) => ({
    message: `What stands behind “#” is a note, so this value ends before it: “${value}”.`,
    expected: `"${value} ${note}" if it belongs to the value`,
    found: note,
    remedy: 'Put the whole value between double quotes; or write the note on a line of its own above.',
  })),
  'yaml-curly': advice<{ value: string }>('course', ({ value }) => ({
    message: 'The quotation marks around this value are curly, so they are a part of it and are shown.',
    expected: `"${value.slice(1, -1)}"`,
    found: value,
    remedy: `Type straight quotation marks. If the curly ones are to be shown, put straight ones around them: "${value}".`,
  })),
  'front-matter-missing': structure<{ isEmpty: boolean; remedy?: string | undefined }>(
    ({ isEmpty, remedy }) => ({
      message: isEmpty
        ? 'The file is empty.'
        : 'The file does not begin with front matter, so nobody knows what it is.',
      expected: 'a first line “---”, then lines such as “kind: lesson” and “id: …”, then “---”',
      remedy: isEmpty
        ? 'Write what belongs into it, or delete the file; the author guide has an example of each kind.'
        : (remedy ?? 'Write the front matter above the text; the author guide has an example of each kind.'),
    }),
  ),
  'front-matter-unclosed': structure<{ remedy?: string }>(({ remedy }) => ({
    message: 'The front matter has no end.',
    expected: 'a line that consists of “---” below the last key',
    remedy: remedy ?? 'Write “---” on a line of its own between front matter and text.',
  })),
  'key-unknown': structure<{ key: string; near: string }>(({ key, near }) => ({
    message: `“${key}” is not a key that is known here.`,
    found: key,
    remedy: near,
  })),
  'key-missing': structure<{ key: string; expected: string }>(({ key, expected }) => ({
    message: `The line “${key}: …” is missing.`,
    expected,
    remedy: `Add a line “${key}: …”.`,
  })),
  'value-wrong': structure<{ key: string; expected: string; found: string; remedy: string }>(
    ({ key, expected, found, remedy }) => ({
      message: `“${key}” has a value that does not fit.`,
      expected,
      found,
      remedy,
    }),
  ),
  'kind-misplaced': structure<{ kind: string; where: string }>(({ kind, where }) => ({
    message: `A file of kind “${kind}” cannot be here.`,
    expected: where,
    found: kind,
    remedy: `Move the file: ${where}.`,
  })),
  'course-too-large': structure<{ worst: number; limit: number }>(({ worst, limit }) => ({
    message: 'What a learner may write and do no longer fits into SCORM 1.2: some of it would be lost.',
    expected: `at most ${limit} characters in the worst case`,
    found: `${worst} characters`,
    remedy: 'Remove questions, decisions or picks, or make a second course of some modules.',
  })),
  'course-nearly-full': craft<{ worst: number; limit: number }>('course', ({ worst, limit }) => ({
    message: 'What a learner may write and do hardly fits into SCORM 1.2; little can be added.',
    found: `${worst} of ${limit} characters in the worst case`,
    remedy: 'Remove questions, decisions or picks before you add others.',
  })),
  'completion-wrong': structure<{ reason: string }>(({ reason }) => ({
    message: reason,
    remedy: 'Change “completion” or “score”, or add the assessment page.',
  })),
  'assessment-twice': structure<{ file: string }>(({ file }) => ({
    message: 'There is a second assessment page; a course has one at most.',
    found: `also ${file}`,
    remedy: 'Keep one of them and make the other a lesson.',
  })),
  'draw-too-large': structure<{ draw: number; bank: number }>(({ draw, bank }) => ({
    message: 'The assessment draws more questions than there are.',
    expected: `at most ${bank}, the number of questions with “use: assessment”`,
    found: String(draw),
    remedy: 'Write more assessment questions, or draw fewer.',
  })),
  'balance-wrong': structure<{ expected: string; found: string }>(({ expected, found }) => ({
    message: 'The balance of the assessment does not come out.',
    expected,
    found,
    remedy: 'Change “balance” or “draw”, or write more questions of that outcome.',
  })),
};
