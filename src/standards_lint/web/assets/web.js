"use strict";
// Files can be dropped, the list looks after itself, and what is being sent says so. Without it everything works by reload.
(() => {
  const pause = 700;

  const size = (form) => {
    let sum = 0;
    for (const input of form.querySelectorAll("input[type=file]")) for (const file of input.files) sum += file.size;
    return sum;
  };

  for (const form of document.querySelectorAll("form[data-sending]")) {
    const told = form.querySelector("output");
    form.addEventListener("submit", (event) => {
      if (size(form) > Number(form.dataset.most)) {
        event.preventDefault();
        told.value = form.dataset.tooLarge;
        return;
      }
      told.value = form.dataset.sending;
      for (const button of form.querySelectorAll("button")) button.disabled = true;
    });
  }

  // The browser's own words beside a choice of files are in the browser's language; ours are in that of the page.
  for (const input of document.querySelectorAll("input[type=file]")) {
    const picker = document.createElement("span");
    const chosen = document.createElement("span");
    picker.className = "picker";
    picker.textContent = input.form.dataset.choose;
    chosen.className = "chosen small";
    const tell = () => {
      chosen.textContent = [...input.files].map((file) => file.name).join(", ");
    };
    input.classList.add("hear");
    input.after(picker, chosen);
    input.addEventListener("change", tell);
    input.addEventListener("dropped", tell);
    tell();
  }

  const drop = document.querySelector("form.drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    addEventListener("dragover", (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
    addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) drop.classList.remove("over");
    });
    addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("dropped"));
    });
    // The browser remembers a form over its way back; buttons that were off while it was sent must not stay so.
    addEventListener("pageshow", () => {
      for (const button of drop.querySelectorAll("button")) button.disabled = false;
    });
  }

  const list = document.getElementById("list");
  const told = document.getElementById("told");

  // What was open stays open, and who was at a link or a button stays there.
  const replace = (text) => {
    const open = [...list.querySelectorAll("details[open]")].map((details) => details.closest("article").id);
    const active = list.contains(document.activeElement) ? document.activeElement : null;
    const article = active?.closest("article")?.id;
    const place = article ? [...active.closest("article").querySelectorAll("a, button, summary")].indexOf(active) : -1;
    list.innerHTML = text;
    for (const id of open) {
      const details = document.getElementById(id)?.querySelector("details");
      if (details) details.open = true;
    }
    if (place >= 0) document.getElementById(article)?.querySelectorAll("a, button, summary")[place]?.focus();
  };

  const look = async () => {
    try {
      const answer = await fetch("/daftar", { headers: { "X-Fragment": "1" } });
      const text = await answer.text();
      if (!answer.ok) {
        list.textContent = text;
        return;
      }
      replace(text);
      const busy = answer.headers.get("X-Busy");
      const words = list.querySelector(".progress")?.textContent.trim() ?? list.dataset.done;
      if (told.textContent !== words) told.textContent = words;
      told.className = "hear";
      if (busy) setTimeout(look, pause);
    } catch {
      told.className = "caution";
      told.textContent = list.dataset.lost;
      setTimeout(look, 5 * pause);
    }
  };
  if (list && list.dataset.busy) setTimeout(look, pause);
  if (document.getElementById("wait")) setTimeout(() => location.reload(), 2 * pause);

  addEventListener("click", (event) => {
    for (const details of document.querySelectorAll("details.downloads[open]")) {
      if (!details.contains(event.target)) details.open = false;
    }
  });
})();
