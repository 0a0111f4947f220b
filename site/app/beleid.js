// Runs before any other script of a page (a plain script in its head): what scripts may do here, what they may keep, and
// what is done when the page's own is refused.
// Material's inline script before it gives `__md_scope`, the address of the site, and what it keeps things with.

// The only policy of Trusted Types (decision 0021): HTML as the theme's search makes it, and scripts of this site.
{
  const GEWOON =
    /^(?:[^<]|<\/?(?:a|article|b|br|code|dd|del|dl|dt|em|h[1-6]|li|mark|ol|p|s|small|strong|table|tbody|td|th|thead|tr|u|ul)>|<div class="md-search-result__icon md-icon"><\/div>)*$/;
  const { trustedTypes, __md_scope } = /** @type {any} */ (globalThis);
  const weiger = (/** @type {string} */ wat) => {
    throw new TypeError(`Trusted Types: ${wat.slice(0, 80)}`);
  };
  trustedTypes?.createPolicy("default", {
    createHTML: (/** @type {string} */ html) => (GEWOON.test(html) ? html : weiger(html)),
    createScriptURL(/** @type {string} */ url) {
      const { href, pathname } = new URL(url, location.href);
      return href.startsWith(__md_scope.href) && pathname.endsWith(".js") ? url : weiger(url);
    },
  });
}

// The theme writes down the colours of every visitor; only who chose them wants that (docs/beveiliging.md).
{
  const thema = /** @type {any} */ (globalThis);
  const KLEUREN = "__palette";
  const zet = thema.__md_set;
  let gekozen = Boolean(thema.__md_get(KLEUREN));
  addEventListener("change", ({ target }) => (gekozen ||= target instanceof HTMLInputElement && target.name === KLEUREN), true);
  thema.__md_set = (/** @type {string} */ naam, /** @type {unknown[]} */ ...rest) => {
    if (naam !== KLEUREN || gekozen) zet(naam, ...rest);
  };
}

// A script that was spoilt on the way stays in the browser's store, as its name never changes, and is refused each time:
// fetched anew past that store, and when it is right this time, so is the page. Once: what else is wrong stays wrong.
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || !target.integrity || history.state?.hersteld) return;
    fetch(target.src, { cache: "reload", integrity: target.integrity }).then(
      ({ ok, headers }) => {
        if (!ok || !headers.get("Content-Type")?.includes("javascript")) return;
        history.replaceState({ ...history.state, hersteld: true }, "");
        location.reload();
      },
      () => {}, // still not right: what the page shows without its script stays
    );
  },
  true,
);
