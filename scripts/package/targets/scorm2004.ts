import type { Schema, Target, TargetId } from './target.ts';

const schemas: readonly Schema[] = [
  { namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1', file: 'imscp_v1p1.xsd', prefix: '' },
  { namespace: 'http://www.adlnet.org/xsd/adlcp_v1p3', file: 'adlcp_v1p3.xsd', prefix: 'adlcp' },
  { namespace: 'http://www.imsglobal.org/xsd/imsss', file: 'imsss_v1p0.xsd', prefix: 'imsss' },
  { namespace: 'http://www.adlnet.org/xsd/adlseq_v1p3', file: 'adlseq_v1p3.xsd', prefix: null },
  { namespace: 'http://www.adlnet.org/xsd/adlnav_v1p3', file: 'adlnav_v1p3.xsd', prefix: null },
];

/** One SCO that reports for itself: the LMS sets neither completion nor success (SN book §3.13). */
const item =
  '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>';
const organization = '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>';

function edition(id: TargetId, schemaversion: string, schemaSet: string): Target {
  return {
    id,
    standard: 'scorm2004',
    manifest: {
      schemaversion,
      schemaSet,
      schemas,
      scormtype: 'adlcp:scormType="sco"',
      item,
      organization,
    },
  };
}

/** LMSs compare `schemaversion` letter by letter; anything else is played as SCORM 1.2. */
export const scorm2004Third = edition('scorm2004-3rd', '2004 3rd Edition', 'scorm20043rdedition');
export const scorm2004Fourth = edition('scorm2004-4th', '2004 4th Edition', 'scorm20044thedition');
