"use strict";
(() => {
  // The address remembers the language after a tilde: #m12~kk. Without one, the browser's own language decides.
  const languages = ["kk", "ru", "en"];
  const root = document.documentElement;
  const switches = document.querySelectorAll("button[data-lang]");

  const address = () => location.hash.slice(1).split("~");
  const remember = () => history.replaceState(null, "", `#${address()[0]}~${root.lang}`);
  // What the address points at is marked by hand: :target forgets it when the language is added to the address.
  const point = () => {
    document.querySelector(".here")?.classList.remove("here");
    if (address()[0]) document.getElementById(address()[0])?.classList.add("here");
  };
  const show = (language) => {
    root.lang = language;
    for (const each of switches) each.setAttribute("aria-pressed", String(each.dataset.lang === language));
  };
  const preferred = () => navigator.languages.map((each) => each.slice(0, 2)).find((each) => languages.includes(each));

  const [place, asked] = address();
  show(languages.includes(asked) ? asked : preferred() ?? root.lang);
  if (place && asked) location.replace(`#${place}`);
  point();
  addEventListener("hashchange", () => {
    const language = address()[1];
    if (languages.includes(language)) show(language);
    point();
    remember();
  });
  for (const each of switches) {
    each.addEventListener("click", () => {
      show(each.dataset.lang);
      remember();
    });
  }
  document.querySelector(".languages").hidden = false;
})();
