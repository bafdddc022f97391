// Runs in a page; each function answers what is wrong with it as a list of complaints. Plain JavaScript, for it is the browser's and not the project's.

globalThis.complaints = {};

/** What reaches over the right edge. */
globalThis.complaints.tooWide = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen, thead, .skip'))
    .map((element) => `too wide: ${element.outerHTML.slice(0, 80)}`);

/** Links, buttons, regions and pictures without a name. */
globalThis.complaints.nameless = () =>
  [...document.querySelectorAll('a[href], button, nav, svg[role]')]
    .filter((element) => !(element.textContent?.trim() || element.getAttribute('aria-label')))
    .map((element) => `nameless: ${element.outerHTML.slice(0, 80)}`);

/** Text whose contrast with what is behind it is under 4.5 to 1, or 3 to 1 if it is large (WCAG AA). */
globalThis.complaints.faint = () => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 250) return color;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility() || element.closest('title, option')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(rgba(element.namespaceURI.endsWith('svg') ? style.fill : style.color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`faint: ${ratio.toFixed(2)} ${element.tagName} ${node.textContent.trim().slice(0, 30)}`);
  }
  return found;
};
