/** Other spellings and scripts of a name, each in its own direction. */
export const Names = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="aliases">
      also{' '}
      {names.map((name, i) => (
        <>
          {i > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
    </p>
  );
