/**
 * The Content Manager's own link counts every record as its page, so it would light up beside the link to Customers.
 * Plain CSS, because the menu has no say in what is current; the colour is the one the link itself has at rest.
 */
export const markCurrentLink = () => {
  const style = document.createElement('style');
  style.textContent = `
    ul:has(a.active[href*='/Content-Manager/']) a.active[href$='/content-manager'] { background: transparent; }
    ul:has(a.active[href*='/Content-Manager/']) a.active[href$='/content-manager'] svg path { fill: currentColor; }
  `;
  document.head.append(style);
};

/** The question mark beside a list leads to Strapi's documentation for developers. It has no switch either. */
export const hideDeveloperDocs = () => {
  const style = document.createElement('style');
  style.textContent = `main a[href^='https://docs.strapi.io'] { display: none; }`;
  document.head.append(style);
};

/** The Content Manager heads a section of single types even where there are none. It has no switch for that. */
export const hideEmptySections = () => {
  const style = document.createElement('style');
  style.textContent = `nav ul > li:has(> div > ol):not(:has(a)) { display: none; }`;
  document.head.append(style);
};

/** Strapi writes its own name into the title of every page and has no setting for it. */
export const nameThePages = () => {
  const rename = () => {
    const title = document.title.replace(/Strapi( Admin)?$/, 'Estate CRM');
    if (title !== document.title) document.title = title;
  };
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
  rename();
};
