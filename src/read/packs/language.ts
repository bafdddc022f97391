// A language pack is data: the words of one language that the stages of the reader ask for. The engine knows no language, and a
// pack knows no engine. All words are matched on folded tokens (lower case, no diacritics but those of words of one or two letters: "è" is no "e"), so
// a pack may write longer words either way.
//
// A phrase is words separated by spaces. `{a|b|}` are alternatives, the last of these being nothing: `join{|s|ed|ing}`,
// `announced {his|her|their} resignation`. A word ending in `*` matches by its beginning: `dołącz*`. In triggers, what follows ` … ` stands later and ends the clause: `trat … zurück`.

import type { Party, RoleName } from '../../model/claim.ts';

export type Phrase = string;
export type Phrases = readonly Phrase[];

/** How a trigger stands in the sentence. */
export interface Trigger {
  /** Finite or infinite active forms: who acts stands where the language puts subjects. */
  readonly active?: Phrases;
  /** Participles: passive when an auxiliary of `passive` stands before them or nothing verbal does, active after `perfect`. */
  readonly participle?: Phrases;
  /** Participles of active sense before their nouns ("die zu Meta gewechselte Forscherin"), as they stand there. */
  readonly attributive?: Phrases;
  /** Forms that are passive by themselves (reflexive or impersonal passives). */
  readonly passive?: Phrases;
  /** Nouns of the event: "departure", "poaching", "resignation". Its parties follow with `of`, `by`, `from`, or as possessors. */
  readonly noun?: Phrases;
}

/** Prepositions, by what they mark. One word may stand under several. */
export interface Prepositions {
  readonly origin: Phrases;
  readonly destination: Phrases;
  /** At an organisation: "chief scientist at X". */
  readonly at: Phrases;
  readonly of: Phrases;
  /** The agent of a passive, the author of a noun. */
  readonly by: Phrases;
  /** "as chief executive". */
  readonly as: Phrases;
  /** The person or sum that something is for. */
  readonly for: Phrases;
  readonly with: Phrases;
  /** Marks a direct object that is a person (Spanish "a"). */
  readonly object?: Phrases;
  /** All others: what follows them is no subject and no object. */
  readonly other: Phrases;
}

export interface Example {
  readonly text: string;
  /** The claims it must give: kind and roles as in the gold format. A role that is named here must be equal; others must be absent. */
  readonly claims: readonly ExampleClaim[];
  /** The document's date, where the example needs one. */
  readonly published?: string;
}

export type ExampleClaim = {
  readonly kind: string;
  readonly stance?: string;
  readonly says?: string;
  readonly date?: string;
  readonly who?: readonly Party[];
} & {
  readonly [role in Exclude<RoleName, 'who'>]?: unknown;
};

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  /** May a subject be left out? ("Dołączył do OpenAI.") */
  readonly dropsSubject: boolean;
  /** May subject and object change places? Then their types decide. */
  readonly freeOrder: boolean;
  /** May verbs stand last ("… hat X abgeworben", "…, nachdem er Y verlassen hatte")? Then clauses decide, not nearness (`verb-last.ts`). */
  readonly verbLast?: boolean;
  /** Endings of participles before their nouns, where a whole clause may stand there: "die [von Google übernommene] Firma" (`attributes.ts`). */
  readonly attributives?: readonly string[];
  /**
   * What verbs part with, and are one word with where they stand last: `ab` of `wirbt … ab`, `abwirbt`. Between it and an infinitive, which ends
   * in `infinitives`, `infix` may stand: `abzuwerben`, `weg te kapen`.
   */
  readonly particles?: { readonly words: readonly string[]; readonly infix: string; readonly infinitives: string };
  /** Do all nouns begin with a capital? Then a single word with one is no name by that. */
  readonly capitalNouns?: boolean;

  /** Are nouns and names inflected, without articles? Then a name right behind a noun is its owner, and "firma" may be the company (`cases.ts`). */
  readonly cases?: boolean;
  /** How nouns end that carry their article ("compania", "startup-ului"): such a noun for organisations is "the company". */
  readonly definiteEndings?: readonly string[];

  /**
   * Are words not parted by spaces? Then texts are cut by `Intl.Segmenter` and by the pack's own words (`unspaced.ts`), capitals tell
   * no names, and names are found by register and pattern (`unspaced-names.ts`).
   */
  readonly unspaced?: {
    /** Characters that family names begin with, where a given name of one or two characters follows them. */
    readonly surnames: string;
    /** The characters in which foreign names are written, where these have no script of their own. */
    readonly sounds: string;
    /** Characters that are also written another way, and how the pack writes them, in the same order: traditional and simplified ones. */
    readonly variants?: readonly [written: string, plain: string];
    /** People of the field under the names that this language gives them: name → its forms here. */
    readonly people: Readonly<Record<string, Phrases>>;
  };
  /** Does the agent of a passive stand before its verb ("被 X 解雇")? */
  readonly agentsFirst?: boolean;
  /** Do the words of `prepositions` stand behind what they govern, subjects and topics included (`particles.ts`)? */
  readonly postpositions?: {
    /** Mark the subject of the verb nearest to them. */
    readonly subject: Phrases;
    /** Mark what the whole sentence is about: who speaks, if somebody does. */
    readonly topic: Phrases;
    /** Endings of verbs that stand before what they act on ("X'in kurduğu Y"). */
    readonly relatives?: readonly string[];
    /** Endings that say of common nouns what words behind them say of names, the longest first. */
    readonly endings?: Readonly<Partial<Record<keyof Prepositions, readonly string[]>>>;
  };

  // Tokens and sentences
  /** What is glued to the next word by an apostrophe: `l`, `d`, `qu`. */
  readonly elisions: readonly string[];
  /** What is glued to the word before: `'s`. */
  readonly enclitics: readonly string[];
  /** With the dot, as they stand: a sentence does not end there. */
  readonly abbreviations: readonly string[];
  /** Case endings of names: tried in this order when a capitalised word is no name as it stands; `[ending, replacement]`. */
  readonly caseEndings: readonly (readonly [ending: string, replacement: string])[];
  /** Endings that an unknown organisation has in other cases, where a noun or preposition governs it; without them it is in its base form. */
  readonly organisationEndings?: readonly string[];
  /** Endings that no name of a firm has in its base form, wherever it stands, and what they are there. */
  readonly organisationBases?: readonly (readonly [ending: string, replacement: string])[];
  /**
   * Adjectives that say of an unknown name that it is a firm's ("warszawski Lingwista"): how their stems end, and for each case how they do, and
   * how a name does in it and in its base form.
   */
  readonly describing?: {
    readonly stems: readonly string[];
    readonly cases: readonly { readonly ending: string; readonly names: readonly (readonly [ending: string, replacement: string])[] }[];
  };
  /** How words in the genitive end: right behind a role they say what it is for. */
  readonly genitiveEndings?: readonly string[];
  /** Names of firms that are a noun and its adjective in another case ("Poczty Polskiej"): what ends both there, and in the base form. */
  readonly organisationCases?: readonly {
    readonly noun: readonly [ending: string, replacement: string];
    readonly adjective: readonly [ending: string, replacement: string];
  }[];
  /** Endings that roles have behind verbs of becoming ("została prezesem"): others are no predicates. */
  readonly predicateEndings?: readonly string[];
  /** Forms of relative pronouns that are subjects only, or objects only. */
  readonly relativeCases?: { readonly subject: readonly string[]; readonly object: readonly string[] };
  /** Relative pronouns that tell whose or of what something is, in one word ("X, dont Y détient 20 %"). */
  readonly relativesOf?: readonly string[];
  /** Endings of verbs whose subject is no single person ("odeszło ośmiu inżynierów"). */
  readonly neuterEndings?: readonly string[];
  /** Folded given names that are more often another one in a case than a name of their own: "Jana" is mostly Jan. */
  readonly mostlyBent?: readonly string[];
  /** Verbs whose subject stands in the dative: "Zuckerbergowi [udało] się zatrudnić …". */
  readonly impersonals?: readonly string[];
  /** Endings of words for people that are subjects in that form alone: no preposition governs "pracownicy", "inżynierowie". */
  readonly subjectEndings?: readonly string[];
  /** Endings of verbs whose subject is several people ("odeszli"). */
  readonly pluralEndings?: readonly string[];
  /** Endings that only a verb has whose subject speaks of itself: "odszedłem", "dejé", "deixei". */
  readonly selfEndings?: readonly string[];
  /** Words that end so and are no verbs: "aquí". */
  readonly selfStrangers?: readonly string[];
  /** Endings of verbs that tell of somebody, each with the one of whoever speaks: "dejó" and "dejé"; the verbs of moves get forms by them. */
  readonly selfForms?: readonly (readonly [ending: string, replacement: string])[];
  /** Auxiliaries that are of whoever speaks before a participle of one person: "sono rientrato". */
  readonly selfPerfect?: { readonly auxiliaries: readonly string[]; readonly endings: readonly string[] };
  /** Full names in one case: the given name's ending, and those that a surname beside it has in that case. */
  readonly nameCases?: readonly {
    readonly given: readonly [ending: string, replacement: string];
    readonly surname: readonly (readonly [ending: string, replacement: string])[];
  }[];

  // Values
  readonly numbers: {
    readonly decimal: '.' | ',';
    /** Thousands signs besides no-break and thin spaces. */
    readonly group: readonly string[];
    /** Number words up to ninety-nine or so; "a dozen" is 12. */
    readonly words: Readonly<Record<string, number>>;
    /** Words that multiply: thousand, million, billion. Compound scales ("mil millones") multiply one another. */
    readonly scales: Readonly<Record<string, number>>;
    /** Indefinite plurals: "hundreds" of (100, at-least), "millions". */
    readonly vague: Readonly<Record<string, number>>;
    /** Words between number and scale or scale and currency: "of", "de". */
    readonly joiners: readonly string[];
    /** Between two small numbers that make a share: "seven in ten", "siete de cada diez". */
    readonly ratios?: readonly string[];
  };
  readonly currencies: Readonly<Record<string, string>>;
  readonly percent: Phrases;
  /** `behind`: words for at least that follow the figure and are no "or more". */
  readonly bounds: { readonly atLeast: Phrases; readonly atMost: Phrases; readonly about: Phrases; readonly behind?: Phrases };
  /** "between A and B", "from A to B", "A to B": words before, between. */
  readonly ranges: readonly { readonly before: string; readonly between: string }[];
  /** Durations: unit words → `Y` `M` `W` `D`. */
  readonly units: Readonly<Record<string, 'Y' | 'M' | 'W' | 'D'>>;
  /** "over four years", "in four years". */
  readonly overPeriod: Phrases;
  /** "a year", "annual", "rocznie" → ISO duration. */
  readonly rates: Readonly<Record<string, string>>;
  readonly months: readonly Phrases[];
  /** Monday first. */
  readonly weekdays: readonly Phrases[];
  /** Days from the document's date: "yesterday" → -1. */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** "last month" → { unit: 'M', by: -1 }, "next year", "this week" (0). */
  readonly relativeUnits: Readonly<Record<string, { readonly unit: 'Y' | 'M' | 'W'; readonly by: number }>>;
  /** What the first day of a month is called, folded: `primo`. */
  readonly firstDay?: string;
  /** Words allowed between the parts of a date ("3 de julio de 2025"), and before ("on", "le"). */
  readonly dateJoiners: readonly string[];

  // Grammar
  /** How adverbs end that may stand within a phrase of the pack: `mente` of "asumió oficialmente el cargo". */
  readonly adverbs?: readonly string[];
  /** The words before an adjective that do the same, a preposition and its nouns: `de`, `manera` of "de manera inesperada". */
  readonly manners?: readonly [preposition: string, ...nouns: string[]];
  readonly determiners: Phrases;
  readonly prepositions: Prepositions;
  readonly and: Phrases;
  /** Words that say that two lists are parallel: "respectively". */
  readonly respectively?: Phrases;
  /** Words that name some of a group told before: "including". */
  readonly including?: Phrases;
  /** Relative pronouns: what follows tells of the noun before. */
  readonly relative: Phrases;
  /** Those of them that tell of the place before: "where". */
  readonly places?: Phrases;
  /** Words that open a clause of its own: "because", "while", "but". */
  readonly clauseOpeners: Phrases;
  /** Those of them that need no comma before them, where verbs may stand last: "zegt dat X naar Y gaat". */
  readonly subordinators?: Phrases;
  /** Both words of a choice between two things: "either" and "or". */
  readonly either?: Phrases;
  readonly passive: Phrases;
  /** Those of them that tell of former times: "was". Who was chief of a firm is so no more. */
  readonly past?: Phrases;
  /** Forms of verbs of leading that by themselves tell of former times ("dirigió"), folded. */
  readonly preterites?: readonly string[];
  readonly perfect: Phrases;
  /** Articles that names of firms have: "deixa a Vedra". */
  readonly firmArticles?: readonly string[];
  /** Pronouns of one word beside their verb, folded: objects that look like articles, before it or behind its hyphen ("comprou-a"), and what something is of. */
  readonly clitics?: {
    readonly object: readonly string[];
    readonly behind?: readonly string[];
    readonly of?: readonly string[];
    readonly several?: readonly string[];
  };
  /** Those of `passive` that mean "becomes" before a role: "wird Finanzchefin". */
  readonly becoming?: Phrases;
  readonly pronouns: {
    readonly person: Phrases;
    readonly people: Phrases;
    readonly organisation: Phrases;
    /** Whoever speaks: "I"; where verbs need no subject, their first persons as well ("dejo"). */
    readonly speaker?: Phrases;
    /** The speaker's own organisation: "we". */
    readonly speakers?: Phrases;
    /** Forms of these that are always subjects ("he"), or never ("him"). */
    readonly subject?: Phrases;
    readonly object?: Phrases;
  };
  /** What may follow a noun behind a sign within the word, for all genders: `innen` of "Mitarbeiter:innen". The sign is no part of the word. */
  readonly genders?: readonly string[];
  readonly possessives: Phrases;
  /** Verbs whose object does what the next verb says: "persuaded X to join". */
  readonly control?: Phrases;
  /** Verbs of trying: who tries to hire somebody has made an approach. */
  readonly attempts?: Phrases;
  /** Verbs and nouns of threatening: who threatens to leave, in whatever words, makes a pledge. */
  readonly threats?: Phrases;
  /** Parts of an organisation: who joins one joins what it is a part of ("rejoint l'équipe de Meta"). */
  readonly unitNouns?: Phrases;
  /** Words after which an infinitive or noun tells of an event that is still to come. */
  readonly future: Phrases;

  // People, roles, groups, organisations
  /** Role in English → its names here. A role may take "of X" as part: "head of research". */
  readonly roles: Readonly<Record<string, Phrases>>;
  readonly founder: Phrases;
  readonly former: Phrases;
  readonly interim: Phrases;
  /** English plural noun → its names here (singular and plural). */
  readonly groups: Readonly<Record<string, Phrases>>;
  /** Adjectives kept with a group, here → English: "senior". */
  readonly groupAdjectives: Readonly<Record<string, string>>;
  /** "several", "some", "many": a group without a count. */
  readonly someOf: Phrases;
  /** Indefinite articles: with a noun in the singular a group of one. */
  readonly indefinite?: Phrases;
  /** "N out of M": the words between. */
  readonly outOf: Phrases;
  /** Beside a count of people told before: "of them", "of whom", "davon". */
  readonly ofThem?: Phrases;
  /** One of them alone, where no count of the pack says so: "einer", "un". */
  readonly ones?: Phrases;
  /** Together with somebody told before: "with her"; and, besides the verbs of moves, forms of going and coming that these may stand beside. */
  readonly alongside?: Phrases;
  readonly goings?: Phrases;
  /** "Since" before a date, and verbs in the present that tell where somebody is: "is", "works". */
  readonly since?: Phrases;
  readonly nows?: Phrases;
  readonly stays?: Phrases;
  /** What tells the move told last of others, who are named behind or right before: "it was the turn of", "as did". */
  readonly turns?: Phrases;
  /** What opens a sentence that names some of those told before: "Among them are". */
  readonly amongThem?: Phrases;
  /** What names of people end in, where small words that are common elsewhere belong to them: "Carlos Mendes [da Silva]". */
  readonly nameTails?: Phrases;
  /** Nouns that point back to an organisation: "the company", "the lab". */
  readonly organisationNouns: Phrases;
  /** What other nouns for organisations end in, where nouns are written together: `unternehmen` of "Flugtaxiunternehmen". */
  readonly compounds?: Phrases;
  /** Role in English → what roles that no pack lists end in there: `ingenieur` of "Gründungsingenieur". */
  readonly roleCompounds?: Readonly<Record<string, Phrases>>;
  /** Plural noun in English → what groups that no pack lists end in there: `mitglieder` of "Schlüsselmitglieder". */
  readonly groupCompounds?: Readonly<Record<string, Phrases>>;
  /** Those of them that only mean a young company ("the startup"), or only one long grown ("the giant"). */
  readonly youngNouns?: Phrases;
  readonly grownNouns?: Phrases;
  /** Words before or after which a capitalised name is an organisation: "startup X", "X Ventures", "université de X". */
  readonly organisationCues: { readonly before: Phrases; readonly after: Phrases };
  /** Capitalised words that begin no name: days, "The", nationalities, products. */
  readonly notNames: readonly string[];
  /** Adjectives of places, which begin no name: "het [Amsterdamse] Peak". */
  readonly demonyms?: Phrases;
  /** Nouns before which a name only says which one is meant, and is no party: "his LinkedIn post", "OpenAI models". */
  readonly qualified?: Phrases;
  /** Honorifics before a person: "Mr", "M.", "Dr". */
  readonly honorifics: Phrases;
  /** English → how claims name it, for organisations that this language names differently. Where words are not parted by spaces, texts are cut by these too. */
  readonly organisationNames: Readonly<Record<string, Phrases>>;

  // Events
  /** Sense (see `frames/`) → its words. */
  readonly triggers: Readonly<Record<string, Trigger>>;
  /** Phrases that contain a trigger and mean something else: "join forces", "leave a comment". */
  readonly idioms: Phrases;
  /** Words that say what a sum or share is: `valuation` "valued at", `bonus`, `salary`, `equity`, … (see `frames/`). */
  readonly cues: Readonly<Record<string, Phrases>>;

  // Modality
  readonly negators: Phrases;
  readonly denials: Phrases;
  readonly conditions: Phrases;
  /** Reflexive pronouns that look like "if" (Portuguese "se"), and adverbs ("z kolei"): they are conditions and open clauses only where a clause begins. */
  readonly reflexives?: Phrases;
  /** Conditional or subjunctive forms: hypothesis, or rumour beside an attribution where `hearsay` lists the form too. */
  readonly conditionals: Phrases;
  /** Those of them that are the future of what was said in the past ("said she would leave"): a plan where somebody is quoted. */
  readonly futureInPast?: Phrases;
  /** Forms of what would have been: nothing that happened, and no claim ("would have left"). */
  readonly counterfactuals?: Phrases;
  /** Words of other fields that have moves and offers, such as sport: among them only organisations of the register count. */
  readonly elsewhere?: Phrases;
  /** After these an event is only asked for: "called on the board to resign". */
  readonly wishes?: Phrases;
  /** "reportedly", "sources say", "aurait". */
  readonly hearsay: Phrases;
  /** Verbs that before an infinitive tell what others say ("miał złożyć ofertę"), and how infinitives end. */
  readonly retelling?: { readonly verbs: readonly string[]; readonly infinitive: string };
  readonly plans: Phrases;
  readonly speech: Phrases;
  readonly accordingTo: Phrases;
  /** The same behind whoever is cited: "Reuters zufolge". */
  readonly accordingToAfter?: Phrases;
  /** Sources without a name: "people familiar with the matter". */
  readonly unnamedSources: Phrases;

  /** Words that open headlines which ask or explain and report nothing: "why", "how". */
  readonly questions?: Phrases;

  // Zones
  /** Lines that are no text of the article, as regular expressions on the folded line. */
  readonly boilerplate: readonly string[];
  /** Headings after which nothing belongs to the article: "Related articles", "Leave a reply". */
  readonly tails: readonly string[];
  /** Small set of nouns that machine translation makes of an organisation's name; tried only where the true one occurs in the document. */
  readonly noise: Readonly<Record<string, Phrases>>;

  readonly examples: { readonly positive: readonly Example[]; readonly negative: readonly string[] };
}
