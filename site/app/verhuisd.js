// On a page that moved: go on at once, with the place in the page that the old address named.

const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("main a"));
if (link) {
  link.hash = location.hash;
  location.replace(link.href);
}
