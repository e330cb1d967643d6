import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { treeOn, UNIT_KIND_WORDS, type UnitKind } from "#domain/organisation/units.ts";
import type { KeptOrganisation } from "#features/units/organisation.ts";

export type UnitWords = { name: string; kind: UnitKind; parentId: string | null };

type Props = {
  words: UnitWords;
  onChange: (words: UnitWords) => void;
  organisation: KeptOrganisation;
  day: string;
  /** Units that cannot stand above it: those that end. */
  except?: readonly string[];
  /** Without: a unit that stays where it is. */
  withParent?: boolean;
  /** As the fields come back refused: "into.", "parts.0.". */
  prefix?: string;
  label?: string;
  /** The first field of its form. */
  focused?: boolean;
  errors?: Record<string, string>;
};

const KINDS = Object.entries(UNIT_KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Name, kind and the unit above. */
export function UnitFields(props: Props) {
  const {
    words,
    onChange,
    organisation,
    day,
    except = [],
    withParent = true,
    prefix = "",
    label,
    focused,
    errors = {},
  } = props;
  return (
    <>
      <TextInput
        label={label ?? "Nama unit"}
        must="wajib"
        name={`${prefix}name`}
        value={words.name}
        onChange={(event) => onChange({ ...words, name: event.target.value })}
        maxLength={160}
        autoFocus={focused}
        error={errors[`${prefix}name`]}
      />
      <Select
        label="Jenis"
        name={`${prefix}kind`}
        value={words.kind}
        choices={KINDS}
        onChange={(event) => onChange({ ...words, kind: event.target.value as UnitKind })}
        error={errors[`${prefix}kind`]}
      />
      {withParent && (
        <ParentField
          name={`${prefix}parentId`}
          value={words.parentId}
          onChange={(parentId) => onChange({ ...words, parentId })}
          {...{ organisation, day, except }}
          error={errors[`${prefix}parentId`]}
        />
      )}
    </>
  );
}

type ParentProps = Pick<Props, "organisation" | "day"> & {
  name: string;
  label?: string;
  none?: string;
  except: readonly string[];
  value: string | null;
  onChange: (parentId: string | null) => void;
  focused?: boolean;
  error?: string;
};

/** Every unit that is there on the day, as deep as it stands. */
export function ParentField({
  name,
  label,
  none,
  organisation,
  day,
  except,
  value,
  onChange,
  focused,
  error,
}: ParentProps) {
  return (
    <Select
      label={label ?? "Di bawah"}
      name={name}
      none={none ?? "Langsung di bawah kepala instansi"}
      value={value ?? ""}
      choices={treeOn(organisation, day)
        .filter(({ id }) => !except.includes(id))
        .map(({ id, name: unit, depth }) => ({ value: id, label: `${"– ".repeat(depth)}${unit}` }))}
      onChange={(event) => onChange(event.target.value || null)}
      autoFocus={focused}
      error={error}
    />
  );
}
