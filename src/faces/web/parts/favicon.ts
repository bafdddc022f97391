// Two arrows that pass each other: arrivals and departures.

export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#16324f"/>' +
  '<path d="M6 12h17m-5-5 5 5-5 5M26 21H9m5-5-5 5 5 5" fill="none" stroke="#fdfcf9" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>';

export const FAVICON_DATA = `data:image/svg+xml,${encodeURIComponent(FAVICON)}`;
