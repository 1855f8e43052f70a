// Works without: then the whole list is there, and every point of a chart is a stop of the tab key.
"use strict";
{
  const box = document.querySelector(".filter");
  if (box) {
    const rows = Array.from(document.querySelectorAll("table.list tbody tr"));
    const texts = rows.map((row) => fold(row.textContent));
    const field = box.querySelector("input");
    const found = box.querySelector("[role=status]");
    box.hidden = false;
    field.addEventListener("input", () => {
      const words = fold(field.value).split(/\s+/);
      let shown = 0;
      rows.forEach((row, place) => {
        row.hidden = !words.every((word) => texts[place].includes(word));
        shown += row.hidden ? 0 : 1;
      });
      found.textContent = shown === rows.length ? `${rows.length} regels` : `${shown} van ${rows.length} regels`;
    });
  }
  for (const layer of document.querySelectorAll(".points")) {
    const points = Array.from(layer.querySelectorAll(".point"));
    points.forEach((point, place) => point.setAttribute("tabindex", place ? -1 : 0));
    layer.addEventListener("keydown", (event) => {
      const here = points.indexOf(event.target);
      const last = points.length - 1;
      const next = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
      if (here < 0 || next === undefined) return;
      event.preventDefault();
      const chosen = points[Math.min(Math.max(next, 0), last)];
      points[here].setAttribute("tabindex", -1);
      chosen.setAttribute("tabindex", 0);
      chosen.focus();
    });
  }
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  }
}
