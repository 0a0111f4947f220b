// Tabs: one ready text at a time. Arrows, Home and End move and choose; Tab goes on into what shows.

/** @param {HTMLElement} lijst the tablist; each tab names its part in aria-controls */
export function maakTabs(lijst) {
  const tabs = [...lijst.querySelectorAll('[role="tab"]')].map((tab) => /** @type {HTMLElement} */ (tab));

  function kies(/** @type {HTMLElement} */ gekozen) {
    for (const tab of tabs) {
      const aan = tab === gekozen;
      tab.setAttribute("aria-selected", String(aan));
      tab.tabIndex = aan ? 0 : -1;
      const deel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (deel) deel.hidden = !aan;
    }
  }

  lijst.addEventListener("click", (event) => {
    const tab = tabs.find((een) => een.contains(/** @type {Node} */ (event.target)));
    if (tab) kies(tab);
  });
  lijst.addEventListener("keydown", (event) => {
    const nu = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
    const naar = { ArrowRight: nu + 1, ArrowLeft: nu - 1, Home: 0, End: -1 }[event.key];
    if (naar === undefined) return;
    const tab = tabs.at(naar % tabs.length);
    if (!tab) return;
    event.preventDefault();
    kies(tab);
    tab.focus();
  });
}
