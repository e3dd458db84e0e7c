// Of several views of one thing the reader picks one; without scripts they stand folded.
(() => {
  "use strict";
  document.querySelectorAll(".views").forEach((views, number) => {
    const all = [...views.children].filter(child => child.matches("details.view"));
    const choice = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = "Show";
    choice.append(legend);
    const pick = chosen => all.forEach(view => {
      view.open = view === chosen;
      view.hidden = view !== chosen;
    });
    for (const view of all) {
      const label = document.createElement("label");
      const button = document.createElement("input");
      Object.assign(button, { type: "radio", name: `view-${number}`, checked: view === all[0] });
      button.addEventListener("change", () => pick(view));
      label.append(button, " ", view.querySelector("summary").textContent);
      choice.append(label);
    }
    views.prepend(choice);
    views.classList.add("switched");
    pick(all[0]);
  });
})();
