// Before anything is painted: what the reader chose for this browser.
const chosen = localStorage.getItem("signet-theme");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset.theme = chosen;
}
