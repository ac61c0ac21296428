import type { Block, UnknownBlock } from '@altogether/contract';

import { saysSomething } from '../text/lines.ts';

type ActivityBlock = Extract<Block, { type: 'activity' }>;

/** A body as it is laid out: activities that follow each other are one list. */
export type Item = { kind: 'activities'; blocks: ActivityBlock[] } | { kind: 'block'; block: Block };

/** Whether a block has anything to show. One that has not leaves no trace: no heading, no frame, no gap. */
export function shows(block: Block | UnknownBlock): block is Block {
  const known = block as Block;
  switch (known.type) {
    case 'heading':
    case 'quote':
      return known.value.text.trim() !== '';
    case 'paragraph':
      return saysSomething(known.value.html);
    case 'activity':
      return (
        saysSomething(known.value.html) ||
        known.value.image !== null ||
        [known.value.people, known.value.partners, known.value.links].some((list) => list.length > 0)
      );
    case 'team_spotlight':
      return known.value.person !== null || known.value.image !== null || saysSomething(known.value.html);
    case 'image':
      return known.value.image !== null;
    case 'events':
      return known.value.events.length > 0 || saysSomething(known.value.html);
    case 'key_points':
      return known.value.points.some(saysSomething);
    case 'table':
      return known.value.rows.length > 0;
    case 'documents':
      return known.value.documents.length > 0;
    case 'contact': {
      const { html, person, email, phone } = known.value;
      return saysSomething(html) || person !== null || email !== '' || phone !== '';
    }
    case 'opportunity':
    case 'video':
    case 'call_to_action':
      return true;
    default:
      return ignored(known);
  }
}

/** Unknown types come with a newer CMS: they are left out. Fails to compile when a known type is missing above. */
function ignored(block: never): false {
  void block;
  return false;
}

/** The blocks that show something, with runs of activities gathered. */
export function arrange(body: readonly (Block | UnknownBlock)[]): Item[] {
  const items: Item[] = [];
  for (const block of body) {
    if (!shows(block)) continue;
    const last = items.at(-1);
    if (block.type !== 'activity') items.push({ kind: 'block', block });
    else if (last?.kind === 'activities') last.blocks.push(block);
    else items.push({ kind: 'activities', blocks: [block] });
  }
  return items;
}
