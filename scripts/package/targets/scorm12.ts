import type { Target } from './target.ts';

/**
 * SCORM 1.2. No `adlcp:masteryscore`: with it an LMS may decide the status itself (RTE 1.2 §3.4.4), and here
 * the course decides.
 */
export const scorm12: Target = {
  id: 'scorm12',
  standard: 'scorm12',
  manifest: {
    schemaversion: '1.2',
    schemaSet: 'scorm12edition',
    schemas: [
      {
        namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        file: 'imscp_rootv1p1p2.xsd',
        prefix: '',
      },
      { namespace: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', file: 'adlcp_rootv1p2.xsd', prefix: 'adlcp' },
    ],
    scormtype: 'adlcp:scormtype="sco"',
    item: '',
    organization: '',
  },
};
