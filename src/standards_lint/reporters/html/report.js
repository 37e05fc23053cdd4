"use strict";
// Filters the cards by severity, service and law, and opens what is folded away. Without it everything is shown.
(() => {
  const form = document.querySelector("form.filter");
  const cards = [...document.querySelectorAll("article.card")];
  const told = form.querySelector("output");
  const button = form.querySelector("button");
  const has = (list, value) => !value || list.split("\u001f").includes(value);

  const apply = () => {
    const wanted = new Set([...form.querySelectorAll("input[name=severity]:checked")].map((box) => box.value));
    const service = form.elements.service.value;
    const law = form.elements.law.value;
    let shown = 0;
    for (const card of cards) {
      const fits = wanted.has(card.dataset.severity) && has(card.dataset.services, service) && has(card.dataset.laws, law);
      card.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    told.value = told.dataset.words.replace("{shown}", shown).replace("{all}", cards.length);
  };

  button.addEventListener("click", () => {
    const folded = [...document.querySelectorAll("details.silent")];
    const open = folded.some((details) => !details.open);
    for (const details of folded) details.open = open;
    button.textContent = open ? button.dataset.close : button.dataset.open;
  });
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = cards.length === 0;
  apply();
})();
