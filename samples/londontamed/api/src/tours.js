/** The tours on offer. A real site keeps them in its database; the reviews show the shared store. */
export const tours = Object.freeze([
  { id: 'foxes', name: 'Foxes of Camden', minutes: 120, start: 'Camden Lock, at dusk' },
  { id: 'ravens', name: 'Ravens and Romans', minutes: 90, start: 'Tower Hill' },
  { id: 'herons', name: 'Herons on the canal', minutes: 150, start: 'Little Venice' },
  { id: 'deer', name: 'Deer before breakfast', minutes: 180, start: 'Richmond Gate' },
].map(Object.freeze));
