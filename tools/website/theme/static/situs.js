// The filters of the rules and the register, and excerpts in the list of what a search found. No request is made.
"use strict";

const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const fits = (text, words) => words.every((word) => text.includes(word));

function tell(output, count) {
  output.textContent = output.dataset.kata.replace("{n}", count);
}

function filterRules(form, groups) {
  const items = [...groups].flatMap((group) =>
    [...group.children].map((item) => ({ item, group, text: plain(item.textContent) })));
  const update = () => {
    const words = plain(form.kata.value).split(" ").filter(Boolean);
    let count = 0;
    for (const { item, group, text } of items) {
      const shown = fits(text, words)
        && (!form.bagian.value || group.dataset.bagian === form.bagian.value)
        && (!form.bobot.value || item.dataset.bobot === form.bobot.value)
        && (!form.komponen.value || item.dataset.komponen.split(" ").includes(form.komponen.value));
      item.hidden = !shown;
      count += shown;
    }
    for (const group of groups) group.closest("section").hidden = ![...group.children].some((item) => !item.hidden);
    tell(form.querySelector("output"), count);
  };
  form.addEventListener("input", update);
  update();
}

function searchRegister(form, list) {
  const most = 40;
  const rows = REGISTER.map((row) => ({ row, text: plain(`${row[0]} ${row[0].replace("/", " tahun ")} ${row[1]}`) }));
  const update = () => {
    const words = plain(form.kata.value).split(" ").filter(Boolean);
    const found = words.length ? rows.filter(({ text }) => fits(text, words)) : [];
    list.replaceChildren(...found.slice(0, most).map(({ row: [name, title, standing, place] }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = place;
      link.textContent = `${name} ${title}`;
      const small = document.createElement("span");
      small.className = "kecil";
      small.textContent = standing;
      item.append(link, small);
      return item;
    }));
    const output = form.querySelector("output");
    if (words.length) tell(output, found.length); else output.textContent = "";
    if (found.length > most) output.textContent += `; ${output.dataset.lebih.replace("{n}", most)}`;
  };
  form.addEventListener("input", update);
  update();
}

function withExcerpts(results) {
  const add = (item) => {
    const link = item.querySelector?.("a");
    if (!link || item.querySelector(".kecil")) return;
    const told = PETIKAN[link.getAttribute("href").replace(/^\.\//, "").replace(/\.html.*$/, "")];
    if (!told) return;
    const small = document.createElement("span");
    small.className = "kecil";
    small.textContent = told;
    item.append(small);
  };
  new MutationObserver(() => results.querySelectorAll("li").forEach(add)).observe(results, { childList: true, subtree: true });
  results.querySelectorAll("li").forEach(add);
}

// What the theme says to screen readers in English only.
const SAID = {
  "Toggle site navigation sidebar": "Buka atau tutup menu situs",
  "Toggle table of contents sidebar": "Buka atau tutup daftar isi halaman",
  "Toggle Light / Dark / Auto color theme": "Ganti warna: terang, gelap, atau menurut sistem",
};

// Parts of the theme that screen readers could not tell from each other.
const PARTS = {
  ".sidebar-drawer": ["Menu situs", "Menu of the site"],
  ".toc-drawer": ["Isi halaman", "Contents of the page"],
  ".sidebar-search-container": ["Cari di seluruh situs", "Search the site"],
};

document.addEventListener("DOMContentLoaded", () => {
  for (const [where, said] of Object.entries(PARTS)) {
    const part = document.querySelector(where);
    if (part) part.ariaLabel = said[document.documentElement.lang === "id" ? 0 : 1];
  }
  if (document.documentElement.lang === "id") {
    document.querySelectorAll("[aria-label]").forEach((part) => {
      part.ariaLabel = SAID[part.ariaLabel] ?? part.ariaLabel;
    });
  }
  const form = document.querySelector("form.saring");
  const rules = document.querySelectorAll("ul.aturan");
  const laws = document.querySelector("ol.peraturan");
  const results = document.getElementById("search-results");
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    if (laws) searchRegister(form, laws); else filterRules(form, rules);
  }
  if (results && typeof PETIKAN !== "undefined") withExcerpts(results);
  // Wide tables are scrolled in a frame of their own, which can be reached by the keyboard.
  document.querySelectorAll(".table-wrapper, .highlight pre").forEach((frame) => {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
  });
});
