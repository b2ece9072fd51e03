import manifest from '@berichtenbox/widgets/custom-elements.json' with { type: 'json' };
import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** What the docblock of an element says about it: its summary, and what stands under it. */
export function describeElement(tagName: string): string {
  const declarations = manifest.modules.flatMap(({ declarations: all }) => all as readonly { tagName?: string; summary?: string; description?: string }[]);
  const element = declarations.find((declaration) => declaration.tagName === tagName);
  return [element?.summary, element?.description].filter((text) => text !== undefined).join('\n\n');
}

/** Attributes can be changed in a story. A property that is one of them is not said twice; events, parts and the like can only be read about. */
export const onlyAttributesAreControls: ArgTypesEnhancer = ({ argTypes }) => {
  const isAttribute = (name: string) => argTypes[name]?.table?.category === 'attributes';
  const isSaidAlready = (name: string) => !isAttribute(name) && isAttribute(name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));
  return Object.fromEntries(Object.entries(argTypes)
    .filter(([name]) => !isSaidAlready(name))
    .map(([name, argType]) => [name, isAttribute(name) ? argType : { ...argType, control: false }]));
};
