"use client";

import { Columns } from "#components/page/columns.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { checkTemplate } from "#domain/evaluation/check.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { versionAddress } from "#features/lke-templates/address.ts";
import { Findings } from "#features/lke-templates/components/findings.tsx";
import { BandFields } from "./band-fields.tsx";
import { ComponentFields } from "./component-fields.tsx";
import { addComponent } from "./edits.ts";
import { GradationFields } from "./gradation-fields.tsx";
import { HeadFields } from "./head-fields.tsx";
import { ImportField } from "./import-field.tsx";
import { PrerequisiteFields } from "./prerequisite-fields.tsx";
import { ScaleFields } from "./scale-fields.tsx";
import { useDraft } from "./use-draft.ts";

type Props = {
  agency: { governmentCode: string; code: string };
  versionId: string;
  revision: number;
  template: Template;
};

/** Writing a template: everything can be changed, the check follows along, saving is asked for. */
export function TemplateEditor({ agency, versionId, revision, template: stored }: Props) {
  const { template, generation, edit, replace, save, said, isChanged, isBusy } = useDraft(versionId, {
    template: stored,
    revision,
  });
  const rail = (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <Button look="primary" onClick={save} aria-disabled={isBusy || undefined}>
          {isBusy ? "Menyimpan …" : isChanged ? "Simpan draf" : "Draf tersimpan"}
        </Button>
        <ButtonLink href={versionAddress(agency, versionId)}>Lihat hasilnya</ButtonLink>
        <ImportField onTemplate={(next) => replace({ ...next, key: stored.key })} />
        {said?.kind === "conflict" && <KeepCopy template={template} />}
        {said && (
          <Message kind={said.kind} live small>
            {said.text}
          </Message>
        )}
      </div>
      <Section title="Pemeriksaan">
        <Findings findings={checkTemplate(template)} />
      </Section>
    </div>
  );
  return (
    <Columns label="Simpan dan periksa" width={316} sticky first rail={rail}>
      <div key={generation} className="grid gap-8">
        <HeadFields template={template} edit={edit} />
        {template.components.map((component) => (
          <ComponentFields key={component.no} {...{ template, component, edit }} />
        ))}
        <p>
          <Button onClick={() => edit(addComponent)}>Tambah komponen</Button>
        </p>
        <ScaleFields template={template} edit={edit} />
        {template.mode === "sub_answer" && <GradationFields template={template} edit={edit} />}
        <BandFields template={template} edit={edit} />
        <PrerequisiteFields template={template} edit={edit} />
      </div>
    </Columns>
  );
}

/** Overtaken by a colleague: one's own text can be taken along before the page is loaded again. */
function KeepCopy({ template }: { template: Template }) {
  const take = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(template, null, 1)], { type: "application/json" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: `${template.key}.json` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return <Button onClick={take}>Unduh isian saya</Button>;
}
