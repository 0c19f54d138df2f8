import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as ui from './index.ts';

const none = () => {};
const choices = [{ value: 'codes', label: 'Codes Tool', hint: 'ICD-10-CM, SNOMED CT, LOINC' }];
const suggestion: ui.SuggestionView = {
  system: 'icd10',
  code: 'I50.9',
  display: 'Heart failure, unspecified',
  rank: 1,
  confidence: 0.9,
  status: 'suggested',
  rationale: 'Named in the diagnoses.',
  evidence: [{ id: 'e1', quote: 'heart failure' }],
  alternatives: [{ code: 'I50.1', display: 'Left ventricular failure' }],
  warnings: [{ kind: 'sequencing', message: 'Code first.' }],
};

const page: Record<string, ReactElement> = {
  Shell: (
    <ui.Shell
      appName="Ohm Tools"
      organization="Kauvery"
      nav={[{ to: '/', label: 'AI Code Assistant', icon: null }]}
      LinkComponent={({ to, end: _, ...rest }) => <a href={to} {...rest} />}
      user={{ name: 'Meena Iyer', email: 'coder@kauvery.com' }}
      signOut={<ui.Button type="submit">Sign out</ui.Button>}
      theme="dark"
    >
      <ui.PageHeader title="Title" />
    </ui.Shell>
  ),
  AuthShell: <ui.AuthShell appName="Ohm" title="Sign in" theme="system" children={null} />,
  Banner: <ui.Banner tone="danger">Text</ui.Banner>,
  Checkbox: <ui.Checkbox label="Auto-approve" />,
  CheckboxGroup: <ui.CheckboxGroup label="Enabled tools" name="tools" options={choices} />,
  Combobox: (
    <ui.Combobox
      label="Search codes"
      value="chf"
      onValueChange={none}
      options={['I50.9']}
      optionKey={String}
      renderOption={String}
      onSelect={none}
      loading
    />
  ),
  ExtractionResults: (
    <ui.ExtractionResults
      text="Admitted with heart failure."
      extraction={{
        engine: 'built-in',
        releases: { icd10: '2027' },
        suggestions: [
          { ...suggestion, assertion: 'present', evidence: [{ start: 14, end: 27, quote: 'heart failure' }] },
        ],
      }}
    />
  ),
  CodeChip: <ui.CodeChip system="icd10" code="I50.9" copy />,
  ConfirmDialog: (
    <ui.ConfirmDialog
      open
      onOpenChange={none}
      title="T"
      description="D"
      confirmLabel="Yes"
      onConfirm={none}
    />
  ),
  Dialog: <ui.Dialog open onOpenChange={none} title="T" />,
  DropdownMenu: <ui.DropdownMenu items={[{ label: 'Manage tools', onSelect: none }]} />,
  FormError: <ui.FormError message="Wrong" errors={{ email: ['Enter an email address'] }} />,
  HighlightedNote: (
    <ui.HighlightedNote
      label="Note"
      text="heart failure"
      ranges={[{ id: 'e1', start: 0, end: 5, label: 'I50.9' }]}
      activeId="e1"
      onActiveIdChange={none}
    />
  ),
  PasswordField: <ui.PasswordField label="Password" autoComplete="new-password" error="Too short" />,
  ProgressBar: <ui.ProgressBar label="Importing" value={0.4} />,
  RadioGroup: <ui.RadioGroup label="Setting" name="setting" options={choices} />,
  SelectField: <ui.SelectField label="Role" options={choices} />,
  SuggestionCard: <ui.SuggestionCard suggestion={suggestion} />,
  Switch: <ui.Switch label="Codes" />,
  Table: (
    <ui.Table
      caption="Users"
      rows={['a']}
      rowKey={String}
      columns={[{ id: 'name', header: 'Name', rowHeader: true, cell: String }]}
    />
  ),
  Tabs: <ui.Tabs label="Systems" tabs={[{ id: 'a', label: 'A', content: 'a' }]} />,
  TextArea: <ui.TextArea label="Discharge summary" />,
  TreeView: (
    <ui.TreeView
      label="Chapters"
      current="a"
      lines={[
        { id: 'a', level: 1, open: true, text: 'A', position: 1, size: 1, content: 'A', href: '/a' },
        { id: 'b', level: 2, open: null, text: 'B', position: 1, size: 1, content: 'B', loading: true },
      ]}
      onOpen={none}
      onClose={none}
      onChoose={none}
    />
  ),
};

describe("the server's HTML obeys a style-src without 'unsafe-inline'", () => {
  it.each(Object.entries(page))('%s has no style attribute and no <style>', (_, element) => {
    const html = renderToString(<ui.UiProvider>{element}</ui.UiProvider>);
    expect(html).not.toMatch(/ style=|<style/u);
  });
});

describe('fields', () => {
  it('are described by their hint and their error', () => {
    const html = renderToString(
      <ui.TextField id="email" label="Email" hint="Yours" error={['Wrong.', 'Very.']} />,
    );
    expect(html).toContain('aria-describedby="email-hint email-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Wrong. Very.');
  });

  it('are valid without an error, and with an empty one', () => {
    for (const error of [undefined, null, '', [], ['']]) {
      expect(renderToString(<ui.TextField label="Email" error={error} />)).not.toContain('aria-invalid');
    }
  });
});
