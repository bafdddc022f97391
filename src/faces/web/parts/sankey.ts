// What pictures of flows share: how wide they are drawn, and how names and numbers are cut to fit.

export interface Frame {
  readonly width: number;
  /** Room for names beside the bands, on each side. */
  readonly margin: number;
  /** Letters that fit a name. */
  readonly letters: number;
  readonly class: string;
}

export const cut = (text: string, letters: number): string => (text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text);

/** A coordinate to a tenth of a pixel. */
export const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;
