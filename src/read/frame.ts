// Frames: what a trigger needs around it to be a claim, told in words of no language. A frame is one file in `frames/`.

import type { RoleName, Roles, Stance } from '../model/claim.ts';
import type { Title } from './nominals/items.ts';
import type { Prepositions } from './packs/language.ts';

/** Where a slot's filler stands, seen from the trigger, whatever its voice. */
export type Position =
  /** Who does it: active subject, agent of a passive, author or owner of a noun. */
  | 'actor'
  /** To whom it is done: object, passive subject, what a noun is of. */
  | 'undergoer'
  /** Behind a preposition of that class, on either side. */
  | keyof Prepositions
  /** Whose it is: an owner right before, or the subject before. */
  | 'owner'
  /** Whose team or unit it is: "joins X's AGI team". */
  | 'unit'
  /** The organisation named in the title that fills `as`. */
  | 'title'
  /** The employer of the group that fills `who`. */
  | 'employer'
  /** Object of an earlier verb of the clause: "lured him with a package worth …". */
  | 'patient'
  /** Who comes next, beside a word for a successor: "His successor is X", "X, his successor". */
  | 'heir'
  /** Right before a word for "where" that opens the clause: "at X, where she led research". */
  | 'place'
  /** Named as one of many: "investors including X and Y". */
  | 'among'
  /** Anywhere in the clause. */
  | 'near';

/** What may fill a slot. `title`: a role. `employer`: the employer of the group that fills `who`. */
export type SlotType = 'people' | 'organisation' | 'organisations' | 'parties' | 'title' | 'money' | 'share' | 'pay' | 'quantity' | 'condition';

export interface Slot {
  readonly role: RoleName;
  readonly type: SlotType;
  /** In order of preference. */
  readonly where: readonly Position[];
  /** Without it there is no claim. */
  readonly required?: boolean;
  /**
   * Where nothing stands in place: who or what was last spoken of, or the employer of the people; for titles and where they are held, those of
   * whoever is followed in office: of somebody whom the clause names, or of who was last told to leave; or (`opening`) a role told just before
   * without its bearer; `given`: what the clause tells to go to somebody; `holder`: the one person of the sentence before, where the verb has no subject; `exit`: where somebody was just told to leave; `told`: whoever was told of right before, whose pay it is said to be or who is
   * answered; `own`: what the document is most about.
   */
  readonly fallback?: readonly ('topic' | 'holder' | 'exit' | 'own' | 'told' | 'bidder' | 'employer' | 'predecessor' | 'vacancy' | 'opening' | 'given')[];
  /** Whoever was last spoken of only where the verb opens its sentence. */
  readonly opening?: boolean;
  /** Or only behind a relative of place ("at X, where led …"). */
  readonly placed?: boolean;
  /**
   * What "the company" may be: their own organisation first, or (`other`) never that, as of those who join; or (`founded`) only what
   * the person is told to have founded.
   */
  readonly antecedent?: 'other' | 'founded';
  /** Whose part in the story it has, where "the company" or nothing stands there: who makes offers is where people go. */
  readonly like?: RoleName;
  /** Only where the noun is said to be somebody's: "its last round". */
  readonly owned?: boolean;
  /** For people: who stands there does it too ("founded X with Y"). */
  readonly along?: Position;
  /** From what was said before, only one that raises money from investors. */
  readonly raising?: boolean;
  /** The undergoer only of verbs: "the offer of X" is made by X. */
  readonly ofVerbs?: boolean;
  /** A pronoun may stand for several people there: "hired them". */
  readonly them?: boolean;
  /** Only before the trigger, also where a subject may stand behind its verb. */
  readonly ahead?: boolean;
  /** Only behind its trigger: "an investment in X that brought Y to Z". */
  readonly after?: boolean;
  /** Behind the trigger only right beside it. */
  readonly beside?: boolean;
  /** Only where the role is still open. */
  readonly unlessFilled?: boolean;
  /** Behind the trigger only with no comma between; for sums, nowhere else. */
  readonly close?: boolean;
  /** From what was said before only where nothing stands behind a preposition of these classes that would be it: "invests $5m in roads". */
  readonly unlessElsewhere?: readonly (keyof Prepositions)[];
  /** Only where nothing else than a firm is sold: "sold it to Y", and not "sold software to Y". */
  readonly sold?: boolean;
  /** From what was said before, only one that was told to have raised money. */
  readonly raised?: boolean;
  /** From what was said before, first of all where the person is told to be. */
  readonly home?: boolean;
  /** For titles: is "interim" a role of this kind? */
  readonly interim?: boolean;
  /** For sums and shares: only beside this cue, or only without it. */
  readonly cue?: string;
  readonly withoutCue?: string | readonly string[];
  /** For sums: what is less is something else. */
  readonly least?: number;
  /** For sums: the only one of the sentence will do, if the clause has none ("is buying X, founded by Y, in a deal worth $6 bn"). */
  readonly alone?: boolean;
}

export interface Sense {
  readonly slots: readonly Slot[];
  /** What the sense says by itself: `manner`, `answer`. */
  readonly set?: Partial<Roles>;
  /** At least one of these roles must be filled. */
  readonly anyOf?: readonly RoleName[];
  /** Adds a sum to another verb's clause ("a package worth $200m"), which it does not end. */
  readonly adjunct?: boolean;
  /** Its parties may stand behind further verbs ("threaten to resign and join X"). */
  readonly wholeSentence?: boolean;
  /** Not as the aim of another verb, behind "for" ("pour diriger", "para dirigir"). */
  readonly notOfPurpose?: boolean;
  /** Only of persons, and of groups that are counted. */
  readonly ofPersons?: boolean;
  /** Only of groups: one person makes no such claim. */
  readonly ofGroups?: boolean;
  /** Of whatever stance its words are ("will resign unless …" is a pledge that has been made), if they tell of something to come. */
  readonly stance?: Stance;
  /** What is promised so is as good as given: told as to come, it is a fact. */
  readonly promise?: boolean;
  /** "previously ran X", "dirigió X": a word for former times before the verb, or its tense, makes it a thing of the past. */
  readonly formerly?: boolean;
  /** Said only of clauses that hold a trigger of these senses as well: who leads a round invests. */
  readonly besides?: readonly string[];
  /** Said only right behind a trigger of these senses: "raised $2bn, led by X". */
  readonly behind?: readonly string[];
  /** Only adds to another claim of its kind that is told nearby. */
  readonly adds?: boolean;
  /** Only where the verb is passive. */
  readonly passive?: boolean;
  /** Light verbs ("completed a tender offer") leave the claim to a trigger of these senses in their clause. */
  readonly yieldsTo?: readonly string[];
  /** As `yieldsTo`, but only where those made a claim. */
  readonly unlessTold?: readonly string[];
  /** Done so that somebody comes or stays: an infinitive behind it ("… to join") tells of no move. */
  readonly lures?: boolean;
  /** Only where a firm without a name is the object ("her own start-up"), a part of one ("runs engineering"), somebody's place ("takes his place"), or a pronoun ("founded it"). */
  readonly object?: 'new firm' | 'part' | 'place' | 'it';
  /** One of these cues must stand in the clause. */
  readonly needsCue?: readonly string[];
  /** And one of these. */
  readonly alsoCue?: readonly string[];
  /** How many roles may be taken from context, where one has no phrase of its own. */
  readonly meant?: number;
  /** Another reading of the same words is tried only if this one fails: the frames are asked in the order of `rank`, lowest first. */
  readonly rank?: number;
}

export interface Frame {
  readonly kind: string;
  /** Sense of a trigger → what it needs; of several readings the first that holds. */
  readonly senses: Readonly<Record<string, Sense | readonly Sense[]>>;
  /** The claims that a title tells by itself. */
  readonly fromTitle?: (title: Title) => Roles | null;
  /** A last look at the filled roles: what this kind leaves out or refuses. */
  readonly finish?: (roles: Roles) => Roles | null;
}
