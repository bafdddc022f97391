// Hearing: what a draft tells is known to whatever the text says behind it.

import { isPerson } from '../../model/claim.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Scene } from '../scene.ts';

/** What is told may be taken up right behind: "was hired in April and left in July", "X steps down, and Y takes over". */
export function hear(scene: Scene, { kind, stance, roles }: Draft): void {
  if (stance === 'fact' && kind === 'post' && roles.former !== true) scene.worked(roles);
  // "X worked at Apple. She quit in May."
  if (stance === 'fact' && kind === 'post' && roles.former === true && roles.at !== undefined)
    for (const person of roles.who ?? []) if (isPerson(person)) scene.once.set(person.name, roles.at);
  if (stance === 'fact' && (kind === 'move' || kind === 'found')) scene.learn(roles);
  if (kind === 'found' && roles.org === undefined) scene.topics.open();
  if (kind === 'acquire' && stance !== 'denial') scene.hearBid(roles);
  const [who, ...more] = roles.who ?? [];
  const open = stance !== 'denial' && stance !== 'hypothesis' && who !== undefined && isPerson(who) && more.length === 0;
  if (stance === 'fact' && kind === 'appoint' && !roles.end) scene.lead(roles);
  if (open && kind === 'appoint' && roles.end) scene.vacate(who.name, roles);
  if (open && kind === 'move' && roles.from !== undefined)
    scene.vacate(who.name, { at: roles.from, to: roles.to, as: roles.to === undefined ? roles.as : undefined });
}
