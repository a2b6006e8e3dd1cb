// The few things that a page cannot do without a script: theme, keys, dialogs, copying. Everything works without it.

const ORDER = ["system", "light", "dark"];

function theme() {
  return document.documentElement.dataset.theme ?? "system";
}

function setTheme(next) {
  if (next === "system") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("signet-theme");
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem("signet-theme", next);
  }
  nameTheme();
}

function nameTheme() {
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.textContent = "Theme: " + theme();
  }
}

function nextTheme() {
  setTheme(ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length]);
}

function isTyping(target) {
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}

function goTo(key) {
  document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
}

function moveRow(step) {
  const rows = [...document.querySelectorAll("tr[data-row] a[data-open]")];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

// WCAG 2.2 §2.1.4: single keys can be turned off, for those whom they surprise.
function keysAreOn() {
  return localStorage.getItem("signet-keys") !== "off";
}

for (const box of document.querySelectorAll("[data-keys-on]")) {
  box.checked = keysAreOn();
  box.addEventListener("change", () => {
    if (box.checked) {
      localStorage.removeItem("signet-keys");
    } else {
      localStorage.setItem("signet-keys", "off");
    }
  });
}

let afterG = false;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) {
    return;
  }
  if (!keysAreOn()) {
    return;
  }
  if (afterG) {
    afterG = false;
    goTo(event.key);
    return;
  }
  switch (event.key) {
    case "g":
      afterG = true;
      return;
    case "?":
      document.getElementById("keys")?.showModal();
      break;
    case "/":
      document.querySelector("main input:not([type=hidden]), main select")?.focus();
      break;
    case "j":
      moveRow(1);
      break;
    case "k":
      moveRow(-1);
      break;
    case "t":
      nextTheme();
      break;
    default:
      return;
  }
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
  if (event.target.closest("[data-theme-switch]")) {
    nextTheme();
  }
});

// A button that cannot be undone stays shut until what it asks for has been typed.
function shutUntilTyped(field) {
  document.getElementById(field.dataset.confirms).disabled = field.value.trim() !== field.dataset.word;
}

document.addEventListener("input", (event) => {
  const field = event.target.closest("[data-confirms]");
  if (field) {
    shutUntilTyped(field);
  }
});

// What is not asked for does not stand in the address.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-clean]")) {
    for (const field of event.target.elements) {
      field.disabled = field.disabled || (field.name && field.value === "");
    }
  }
});

window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("[data-clean] :disabled")) {
    field.disabled = false;
  }
});

document.querySelectorAll("[data-confirms]").forEach(shutUntilTyped);

// What asks by itself, again and again, must not pile up answers that say no: the page stays as it was, and says so.
document.addEventListener("htmx:beforeSwap", (event) => {
  const asked = event.detail.requestConfig?.headers["Signet-Refresh"];
  const heard = document.getElementById("heard");
  if (asked && event.detail.xhr.status >= 400 && heard) {
    event.detail.shouldSwap = false;
    heard.textContent = "No answer; still asking.";
  }
});

nameTheme();
