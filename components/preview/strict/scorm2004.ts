/** The strict front of SCORM 2004, 3rd and 4th edition. */
import { createFront, type FrontOptions, type StrictFront } from './front.ts';
import { scorm2004Elements } from './scorm2004-elements.ts';
import type { Standard } from './standard.ts';

/** The API object of SCORM 2004, RTE §3.1. */
export interface Scorm2004Functions {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

export const scorm2004: Standard = {
  functions: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    getLastError: 'GetLastError',
    getErrorString: 'GetErrorString',
    getDiagnostic: 'GetDiagnostic',
  },
  elements: scorm2004Elements,
  codes: {
    initialize: { running: '103', ended: '104' },
    terminate: { before: '112', after: '113' },
    getValue: { before: '122', after: '123' },
    setValue: { before: '132', after: '133' },
    commit: { before: '142', after: '143' },
    argument: '201',
    unknown: '401',
    noChildren: '301',
    noCount: '301',
    setKeyword: '404',
    readOnly: '404',
    writeOnly: '405',
    getBeyondCount: '301',
    setBeyondCount: '351',
    general: '101',
  },
  errors: {
    '0': 'No error',
    '101': 'General exception',
    '102': 'General initialization failure',
    '103': 'Already initialized',
    '104': 'Content instance terminated',
    '111': 'General termination failure',
    '112': 'Termination before initialization',
    '113': 'Termination after termination',
    '122': 'Retrieve data before initialization',
    '123': 'Retrieve data after termination',
    '132': 'Store data before initialization',
    '133': 'Store data after termination',
    '142': 'Commit before initialization',
    '143': 'Commit after termination',
    '201': 'General argument error',
    '301': 'General get failure',
    '351': 'General set failure',
    '391': 'General commit failure',
    '401': 'Undefined data model element',
    '402': 'Unimplemented data model element',
    '403': 'Data model element value not initialized',
    '404': 'Data model element is read only',
    '405': 'Data model element is write only',
    '406': 'Data model element type mismatch',
    '407': 'Data model element value out of range',
    '408': 'Data model dependency not established',
  },
};

/**
 * Wraps a SCORM 2004 API so that it refuses what the standard refuses.
 * @param inner for example a `Scorm2004API` of scorm-again.
 */
export function strictScorm2004(
  inner: Scorm2004Functions,
  options: FrontOptions = {},
): StrictFront<Scorm2004Functions> {
  const { functions, ...front } = createFront(
    scorm2004,
    {
      initialize: () => inner.Initialize(''),
      terminate: () => inner.Terminate(''),
      getValue: (element) => inner.GetValue(element),
      setValue: (element, value) => inner.SetValue(element, value),
      commit: () => inner.Commit(''),
      getLastError: () => inner.GetLastError(),
    },
    options,
  );
  return {
    ...front,
    api: {
      Initialize: functions.initialize,
      Terminate: functions.terminate,
      GetValue: functions.getValue,
      SetValue: functions.setValue,
      Commit: functions.commit,
      GetLastError: functions.getLastError,
      GetErrorString: functions.getErrorString,
      GetDiagnostic: functions.getDiagnostic,
    },
  };
}
