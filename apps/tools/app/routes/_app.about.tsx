import { Card, PageHeader } from '@ohm/ui';
import type { MetaFunction } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'About · Ohm Tools' }];

/** The notices that the licences of the code systems ask for; the same words stand in NOTICE. */
const notices = [
  {
    title: 'LOINC',
    text: 'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.',
  },
  {
    title: 'SNOMED CT',
    text: 'This product uses identifiers and names of the SNOMED CT Global Patient Set, which SNOMED International makes available under the Creative Commons Attribution 4.0 International licence. SNOMED CT® is a registered trademark of SNOMED International.',
  },
  {
    title: 'ICD-10-CM',
    text: 'ICD-10-CM is maintained by the National Center for Health Statistics and the Centers for Medicare & Medicaid Services. As a work of the United States government it is in the public domain.',
  },
];

export default function About() {
  return (
    <>
      <PageHeader title="About" description="Where the codes come from." />
      <div className="grid max-w-prose gap-4">
        {notices.map(({ title, text }) => (
          <Card key={title} title={title}>
            <p>{text}</p>
          </Card>
        ))}
      </div>
    </>
  );
}
