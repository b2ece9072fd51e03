/** Translates the names of the contract; what is none of them, is undefined. */
export function translator<Name>(names: Readonly<Record<string, Name>>): (wireName: unknown) => Name | undefined {
  const map: ReadonlyMap<unknown, Name> = new Map(Object.entries(names));
  return (wireName) => map.get(wireName);
}
