// Ranks, chances and the best set of pilots at weights that the reader sets.
//
// Value of pilot i: 100 · Σ w_c u_ic, as the engine has it. The sets are all that no other
// beats at any weights, so that the best of them is the best of all.
(() => {
  "use strict";
  const place = document.querySelector(".weighing");
  if (!place) return;
  const study = JSON.parse(place.querySelector("script").textContent);
  const sliders = [...place.querySelectorAll("input[type=range]")];
  const start = sliders.map(slider => slider.value);
  const criteria = sliders.length;
  const draws = Int8Array.from(atob(study.draws), character => character.charCodeAt(0));

  const weights = () => {
    const swings = sliders.map(slider => Number(slider.value));
    const sum = swings.reduce((a, b) => a + b, 0);
    return sum > 0 ? swings.map(swing => swing / sum) : null;
  };
  const valuesAt = w => study.utilities.map(row => 100 * row.reduce((sum, u, c) => sum + u * w[c], 0));
  const ranksOf = values => values.map(value => 1 + values.filter(other => other > value).length);
  const bestSet = values => {
    let [best, most] = [null, -Infinity];
    for (const set of study.sets ?? []) {
      let worth = 0;
      for (const member of set) worth += values[member];
      if (worth > most) [best, most] = [set, worth];
    }
    return best;
  };
  // Share of draws in which each pilot is among the first, at these weights.
  const chances = (w, values) => {
    const size = values.length;
    const count = draws.length / (size * criteria);
    const hits = new Array(size).fill(0);
    const drawn = new Float64Array(size);
    for (let draw = 0; draw < count; draw++) {
      for (let pilot = 0; pilot < size; pilot++) {
        let shift = 0;
        const from = (draw * size + pilot) * criteria;
        for (let c = 0; c < criteria; c++) shift += w[c] * draws[from + c];
        drawn[pilot] = values[pilot] + shift;
      }
      const bar = Float64Array.from(drawn).sort()[Math.max(size - study.places, 0)];
      for (let pilot = 0; pilot < size; pilot++) if (drawn[pilot] >= bar) hits[pilot] += 1;
    }
    return count ? hits.map(hit => 100 * hit / count) : null;
  };

  const cell = (words, value) => {
    const element = document.createElement("td");
    element.textContent = words;
    if (value !== undefined) element.dataset.value = value;
    return element;
  };
  const moved = (rank, before) => rank === before ? "" : rank < before ? ` ▲${before - rank}` : ` ▼${rank - before}`;
  const list = (names, none) => names.length ? names.join(", ") : none;
  const verdict = best => {
    if (!best) return study.sets ? "" : "There are too many sets of pilots to try here; ranks are exact.";
    const name = member => study.pilots[member];
    const enters = best.filter(member => !study.chosen.includes(member)).map(name);
    const leaves = study.chosen.filter(member => !best.includes(member)).map(name);
    return enters.length + leaves.length === 0
      ? "At these weights the same set of pilots is worth most."
      : `At these weights another set is worth most: in come ${list(enters, "none")}; out go ${list(leaves, "none")}.`;
  };
  const before = ranksOf(valuesAt(study.weights));

  const show = () => {
    const w = weights();
    const state = place.querySelector(".verdict");
    sliders.forEach((slider, c) => {
      const share = w ? `${Math.round(100 * w[c])} %` : "–";
      slider.parentElement.querySelector("output").textContent = share;
      slider.setAttribute("aria-valuetext", `${share} of the weight`);
    });
    const body = place.querySelector("tbody");
    if (!w) {
      state.textContent = "Give at least one criterion some weight.";
      body.replaceChildren();
      return;
    }
    const values = valuesAt(w);
    const [ranks, best, shares] = [ranksOf(values), bestSet(values), chances(w, values)];
    state.textContent = verdict(best);
    const order = values.map((_, pilot) => pilot).sort((a, b) => ranks[a] - ranks[b] || a - b);
    body.replaceChildren(...order.map(pilot => {
      const row = document.createElement("tr");
      row.dataset.pilot = study.ids[pilot];
      row.append(
        cell(`${ranks[pilot]}${moved(ranks[pilot], before[pilot])}`, ranks[pilot]),
        cell(`${best?.includes(pilot) ? "● " : ""}${study.pilots[pilot]}`),
        cell(values[pilot].toFixed(1), values[pilot]),
        shares ? cell(shares[pilot].toFixed(0), shares[pilot]) : cell("–"));
      if (best?.includes(pilot)) row.className = "chosen";
      return row;
    }));
  };
  // One repaint for a run of changes.
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; show(); });
  };
  const set = to => { sliders.forEach((slider, c) => { slider.value = to(c); }); soon(); };
  sliders.forEach(slider => slider.addEventListener("input", soon));
  place.querySelector("[data-reset]").addEventListener("click", () => set(c => start[c]));
  place.querySelector("[data-equal]").addEventListener("click", () => set(() => 50));
  place.hidden = false;
  show();
})();
