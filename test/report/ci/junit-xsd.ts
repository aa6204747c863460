/**
 * What Jenkins takes as JUnit XML, from the structure that the XSD of its xUnit plugin (`junit-10.xsd`) documents: no
 * package on the registry ships that file without a test framework behind it. Elements, attributes and what is required.
 */
const texts = (names: readonly string[], required: readonly string[] = []): string =>
  names
    .map((name) => `<xs:attribute name="${name}" type="xs:string"${required.includes(name) ? ' use="required"' : ''}/>`)
    .join('');

const marked = (name: string): string =>
  `<xs:element name="${name}"><xs:complexType mixed="true">${texts(['type', 'message'])}</xs:complexType></xs:element>`;

const anyOf = (names: readonly string[]): string =>
  `<xs:choice minOccurs="0" maxOccurs="unbounded">${names.map((name) => `<xs:element ref="${name}"/>`).join('')}</xs:choice>`;

const SUITE_REQUIRED = ['name', 'tests', 'failures', 'errors'];
const SUITE_OPTIONAL = ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'];

export const JUNIT_XSD = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
${['failure', 'error', 'skipped'].map(marked).join('\n')}
<xs:element name="system-out" type="xs:string"/>
<xs:element name="system-err" type="xs:string"/>
<xs:element name="property"><xs:complexType>${texts(['name', 'value'], ['name', 'value'])}</xs:complexType></xs:element>
<xs:element name="properties"><xs:complexType>${anyOf(['property'])}</xs:complexType></xs:element>
<xs:element name="testcase"><xs:complexType>
${anyOf(['skipped', 'error', 'failure', 'system-out', 'system-err'])}
${texts(['name', 'time', 'classname', 'group'], ['name'])}
</xs:complexType></xs:element>
<xs:element name="testsuite"><xs:complexType>
${anyOf(['testsuite', 'properties', 'testcase', 'system-out', 'system-err'])}
${texts([...SUITE_REQUIRED, ...SUITE_OPTIONAL], SUITE_REQUIRED)}
</xs:complexType></xs:element>
<xs:element name="testsuites"><xs:complexType>
<xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
${texts(['name', 'time', 'tests', 'failures', 'errors'])}
</xs:complexType></xs:element>
</xs:schema>
`;
