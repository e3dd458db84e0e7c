// Every table can be sorted by its headings, filtered where it is long, and kept as CSV.
(() => {
  "use strict";
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const lines = table => [...table.tBodies].flatMap(body => [...body.rows]);
  const isHeading = row => row.classList.contains("group");
  const valueOf = cell => (cell ? cell.dataset.value ?? cell.textContent.trim() : "");

  // A table of thousands shows its first rows until all are asked for: laying them out takes a while.
  const most = 300;
  const shortened = new Map();
  const shorten = table => {
    if (!shortened.has(table)) return;
    let shown = 0;
    for (const row of lines(table)) {
      if (!row.hidden) row.classList.toggle("later", isHeading(row) ? shown >= most : ++shown > most);
    }
    shortened.get(table).hidden = shown <= most;
  };
  const showAll = table => {
    shortened.get(table).remove();
    shortened.delete(table);
    for (const row of lines(table)) row.classList.remove("later");
  };
  const makeShort = table => {
    const count = lines(table).filter(row => !isHeading(row)).length.toLocaleString("en");
    const button = make("button", { type: "button", className: "all-rows" }, `Show all ${count} rows`);
    button.addEventListener("click", () => showAll(table));
    (table.closest(".scroll") ?? table).after(button);
    shortened.set(table, button);
    shorten(table);
  };

  // RFC 4180. A word that a spreadsheet would run as a formula gets an apostrophe.
  const quoted = cell => {
    const word = valueOf(cell);
    const isNumber = word !== "" && Number.isFinite(Number(word));
    const safe = !isNumber && /^[=+\-@\t\r]/.test(word) ? "'" + word : word;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csvOf = table => {
    const isGrouped = lines(table).some(isHeading);
    let group = "";
    const rows = lines(table).flatMap(row => {
      if (isHeading(row)) { group = row.textContent.trim(); return []; }
      return [[...(isGrouped ? [quoted({ dataset: { value: group } })] : []),
        ...[...row.cells].map(quoted)].join(",")];
    });
    const heads = [...table.tHead.rows[0].cells].map(quoted);
    return [[...(isGrouped ? ["group"] : []), ...heads].join(","), ...rows].join("\r\n") + "\r\n";
  };
  const fileName = table => {
    const place = table.closest("figure, section");
    const all = [...place.querySelectorAll("table")];
    const number = all.length > 1 ? "-" + (all.indexOf(table) + 1) : "";
    return place.id.replace(/^figure-/, "") + number + ".csv";
  };
  const keep = table => {
    // The mark at the start tells spreadsheets that this is UTF-8.
    const file = new Blob(["\ufeff" + csvOf(table)], { type: "text/csv" });
    const link = make("a", { href: URL.createObjectURL(file), download: fileName(table) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // Numbers before words, what is withheld last whichever way.
  const ordered = (rows, column, sign) => {
    const keyed = rows.map(row => {
      const word = valueOf(row.cells[column]);
      return { row, word, number: word === "" ? NaN : Number(word), isNone: word === "–" || word === "" };
    });
    keyed.sort((a, b) => a.isNone - b.isNone
      || (Number.isNaN(a.number) - Number.isNaN(b.number))
      || sign * (Number.isNaN(a.number) ? a.word.localeCompare(b.word) : a.number - b.number));
    return keyed.map(entry => entry.row);
  };
  const sort = (table, head) => {
    const isDown = head.getAttribute("aria-sort") === "descending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "ascending" : "descending");
    for (const body of table.tBodies) {
      const rows = [...body.rows];
      body.append(...rows.filter(isHeading),
        ...ordered(rows.filter(row => !isHeading(row)), head.cellIndex, isDown ? 1 : -1));
    }
    shorten(table);
  };
  const makeSortable = table => {
    for (const head of table.tHead.rows[0].cells) {
      if (!head.textContent.trim()) continue;
      const button = make("button", { type: "button", className: "sort" }, ...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  };

  const makeFilter = table => {
    const count = make("span", { className: "count" });
    count.setAttribute("role", "status");
    const words = make("input", { type: "search" });
    const parts = [make("label", {}, "Filter ", words)];
    const flagged = make("input", { type: "checkbox" });
    const hasFlags = table.querySelector("td.flagged") !== null;
    if (hasFlags) parts.push(make("label", {}, flagged, " only what stands out"));
    const show = () => {
      const wanted = words.value.trim().toLowerCase();
      let [shown, all] = [0, 0];
      for (const body of table.tBodies) {
        const title = [...body.rows].filter(isHeading).map(row => row.textContent).join(" ");
        const rows = [...body.rows].filter(row => !isHeading(row));
        for (const row of rows) {
          const text = (title + " " + row.textContent).toLowerCase();
          row.hidden = !text.includes(wanted) || (flagged.checked && !row.querySelector("td.flagged"));
        }
        const visible = rows.filter(row => !row.hidden).length;
        for (const row of body.rows) if (isHeading(row)) row.hidden = visible === 0;
        [shown, all] = [shown + visible, all + rows.length];
      }
      shorten(table);
      count.textContent = shown < all ? `${shown} of ${all} rows` : "";
    };
    words.addEventListener("input", show);
    flagged.addEventListener("change", show);
    return [...parts, count];
  };

  const equip = table => {
    if (table.dataset.equipped || !table.tHead) return;
    table.dataset.equipped = "yes";
    const button = make("button", { type: "button", className: "csv" }, "Download CSV");
    button.addEventListener("click", () => keep(table));
    const long = lines(table).length > 12;
    const tools = make("div", { className: "tools" }, ...(long ? makeFilter(table) : []), button);
    if (lines(table).length > 2) makeSortable(table);
    (table.closest(".scroll") ?? table).before(tools);
  };
  const equipAll = place => {
    for (const table of place.querySelectorAll("table")) {
      // What is folded away is equipped when it is opened.
      if (!table.closest("details:not([open])")) equip(table);
    }
  };
  for (const table of document.querySelectorAll("table")) {
    if (table.rows.length > most + 100) makeShort(table);
  }
  document.addEventListener("toggle", event => equipAll(event.target), true);
  equipAll(document);
})();
