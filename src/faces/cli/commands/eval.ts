import { resolve } from 'node:path';
import { Fault } from '../../../base/fault.ts';
import { HALVES, type Half } from '../../../score/half.ts';
import { type Mistake, worst } from '../../../score/mistakes.ts';
import { type Scores, score } from '../../../score/score.ts';
import type { Row } from '../../../score/tally.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { claimSetsIn, type Evaluated, foundBefore, readFor } from '../evaluation.ts';
import { type Column, type CsvRow, forPrograms, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';
import { exitOf, noteProblems, noteStop } from '../problems.ts';
import { READER_OPTION, type ReaderName } from '../readers.ts';
import type { ReadReport } from '../reading.ts';
import { KIND_NAMES, plural, tellClaim, wordSeconds } from '../wording.ts';

interface Options extends FormatOptions {
  readonly gold?: string;
  readonly texts?: string;
  readonly pred?: string;
  readonly half?: Half;
  readonly errors?: number;
  readonly forgive?: string;
  readonly reader?: ReaderName;
}

interface Line {
  readonly of: 'kind' | 'language' | 'all';
  readonly name: string;
  readonly row: Row;
}

const percent = (share: number): string => (100 * share).toFixed(1);
const figure = (title: string, of: (row: Row) => number): Column<Line> => ({ title, text: ({ row }) => percent(of(row)), align: 'right' });
const count = (title: string, of: (row: Row) => number): Column<Line> => ({ title, text: ({ row }) => String(of(row)), align: 'right' });

const COLUMNS: readonly Column<Line>[] = [
  { title: '', text: ({ name }) => name },
  count('gold', ({ gold }) => gold),
  count('found', ({ pred }) => pred),
  figure('precision', ({ claim }) => claim.p),
  figure('recall', ({ claim }) => claim.r),
  figure('F1', ({ claim }) => claim.f1),
  figure('roles F1', ({ role }) => role.f1),
  figure('exact', ({ exact }) => exact),
  figure('stance', ({ stance }) => stance),
];

const csvOf = ({ of, name, row: { claim, role, exact, stance, gold, pred } }: Line): CsvRow => ({
  of,
  name,
  gold,
  found: pred,
  precision: claim.p,
  recall: claim.r,
  f1: claim.f1,
  roles_precision: role.p,
  roles_recall: role.r,
  roles_f1: role.f1,
  exact,
  stance,
});

const MARKS = { missed: 'missed', invented: 'invented', mistaken: 'mistaken', stance: 'wrong stance' } as const;

function list(context: Context, mistakes: readonly Mistake[]): void {
  const { bold, dim } = context.colors;
  for (const { doc, sort, gold, found, words } of mistakes) {
    context.print(`\n${bold(MARKS[sort])}  ${dim(doc)}`);
    if (gold) context.print(`  gold   ${tellClaim(gold)}`);
    if (found) context.print(`  found  ${tellClaim(found)}`);
    if (words !== undefined) context.print(`  ${dim(`“${words.replace(/\s+/g, ' ')}”`)}`);
  }
}

const evaluated = (context: Context, gold: string, options: Options): Promise<Evaluated> => {
  const at = (folder: string): string => resolve(context.effects.cwd, folder);
  const golds = claimSetsIn(at(gold), options.half);
  const texts = at(options.texts ?? gold);
  return options.pred === undefined ? readFor(golds, texts, context, options) : foundBefore(golds, at(options.pred), texts, context);
};

const quotesOf = ({ quotes, badQuotes }: Scores, checked: boolean): string =>
  `${plural(quotes, 'quote')}, ${badQuotes > 0 ? `${badQuotes} no span of their document` : checked ? 'each a span of its document' : 'not checked, for want of the texts'}`;

/** How it went, on standard error, and the exit code: 3 if some documents were not measured. */
function conclude(context: Context, documents: number, scores: Scores, checked: boolean, report: ReadReport | null): number {
  if (report) noteProblems(context, report.problems);
  if (report) noteStop(context, report, false);
  const parts = [
    `${plural(documents, 'document')}${report ? `, read in ${wordSeconds(report.ms)}` : ''}`,
    quotesOf(scores, checked),
    scores.missingDocs > 0 ? `${report ? 'no text' : 'no claims'} for ${plural(scores.missingDocs, 'document')}` : '',
    report?.model ?? '',
  ];
  context.note(`${parts.filter(Boolean).join(' · ')}.`);
  if (report && report.failed > 0) return exitOf(report);
  return scores.missingDocs > 0 ? 3 : 0;
}

export const command: Command<Options> = {
  summary: 'measure a reader against gold claims',
  about:
    'Reads the texts that the gold claims are about, which stand beside them or in --texts, stores nothing, and says how much of them was found.\nWith --pred no text is read: claims that were found before are measured.',
  args: [],
  options: [
    { flags: '--gold <dir>', about: 'the folder of the gold claims' },
    { flags: '--texts <dir>', about: 'the folder of the texts (else that of the gold claims)' },
    { flags: '--pred <dir>', about: 'measure the claims in this folder, as `read --claims` writes them', excludes: ['reader'] },
    { flags: '--half <which>', about: 'only documents of this half: development or test', choices: HALVES },
    { flags: '--errors <n>', about: 'show the n worst mistakes with their words', parse: wholeNumber(), excludes: ['csv'] },
    { flags: '--forgive <kind>', about: 'pass over found claims of a kind that the gold leaves out', choices: KIND_NAMES },
    READER_OPTION,
    ...FORMATS,
  ],
  examples: [
    ['eval --gold gold --texts clips', 'how well the rules read'],
    ['eval --gold gold --errors 20', 'and where they are most wrong'],
    ['eval --gold gold --pred out', 'claims that were found before'],
    ['eval --gold gold --reader both --json', 'with a language model beside the rules'],
  ],
  async run(context, _, options) {
    if (options.gold === undefined) throw new Fault('usage', 'Which gold claims? Name their folder with --gold.', { verb: 'eval' });
    const { golds, founds, texts, report } = await evaluated(context, options.gold, options);
    const { scores, mistakes } = score(golds, founds, { texts, forgive: options.forgive });
    const shown = options.errors === undefined ? null : worst(mistakes, options.errors);
    const lines = (of: 'kind' | 'language', rows: Readonly<Record<string, Row>>): Line[] =>
      Object.entries(rows)
        .map(([name, row]) => ({ of, name, row }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    present(context, options, {
      columns: COLUMNS,
      rows: [...lines('kind', scores.byKind), ...lines('language', scores.byLang), { of: 'all', name: 'all', row: scores.all }],
      csv: csvOf,
      whole: shown ? { ...scores, errors: shown } : scores,
      none: '',
    });
    if (shown && !forPrograms(options)) list(context, shown);
    return conclude(context, golds.length, scores, texts.size > 0, report);
  },
};
