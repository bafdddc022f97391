// Form fields with their labels. What is chosen stays chosen when the page comes back.

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
  /** An id of a `datalist`. */
  readonly list?: string;
}

export const TextField = ({ name, label, value, placeholder, list }: TextFieldProps) => (
  <p class="field">
    <label for={`f-${name}`}>{label}</label>
    <input id={`f-${name}`} name={name} value={value ?? ''} placeholder={placeholder} list={list} maxlength={200} autocomplete="off" />
  </p>
);

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  /** What is shown for no choice. */
  readonly all: string;
  readonly choices: readonly Choice[];
}

export const SelectField = ({ name, label, value, all, choices }: SelectFieldProps) => (
  <p class="field">
    <label for={`f-${name}`}>{label}</label>
    <select id={`f-${name}`} name={name}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </p>
);

/** "Filter", "Filter (2 set)": what stands over a folded form. */
export const wordFilter = (set: number): string => (set === 0 ? 'Filter' : `Filter (${set} set)`);
