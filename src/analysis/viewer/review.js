"use strict";
// Gathers the form into one line of a coded ledger, and lights a group's words while its fields have the focus.
(() => {
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];
  const one = (scope, name) => scope.querySelector(`[name=${name}]`);
  const given = JSON.parse(document.getElementById("given").textContent);
  const form = document.querySelector(".review");
  const blank = document.getElementById("blank");
  const SINGLE = all("select", blank.content).map((select) => select.name).filter((name) => name !== "part_of");
  const outcomesOf = (record) => all("[name=outcomes]:checked", record).map((input) => input.value);
  const records = () => all(".record", form).filter((record) => !one(record, "remove").checked);

  function light(key) {
    for (const mark of all("[data-g]"))
      mark.classList.toggle("lit", !!key && mark.getAttribute("data-g").split(" ").includes(key));
  }

  for (const event of ["focusin", "pointerover"])
    document.addEventListener(event, ({ target }) => {
      const near = target.closest && target.closest("[data-g]");
      light(near ? near.getAttribute("data-g").split(" ")[0] : null);
    });

  function read(record) {
    const id = record.dataset.record;
    const known = given.records.find((other) => other.id === id) || {};
    const count = one(record, "count").value;
    const single = Object.fromEntries(SINGLE.map((name) => [name, one(record, name).value]));
    const { criminal, ...fields } = single;
    return {
      id,
      count: count === "" ? null : Number(count),
      count_min: Number(one(record, "count_min").value),
      ...fields,
      outcomes: outcomesOf(record),
      criminal,
      part_of: one(record, "part_of").value || null,
      is_total: one(record, "is_total").checked,
      lines: known.lines || [],
      note: one(record, "note").value,
    };
  }

  function problems(ledger) {
    const ids = ledger.map((record) => record.id);
    return ledger.flatMap((record) => [
      ...(record.finding !== "proven" && !["none", "unknown"].includes(record.found_level)
        ? [`${record.id}: a level is found only where the finding is proven`]
        : []),
      ...(record.count !== null && record.count !== record.count_min
        ? [`${record.id}: where the number is known, "at least" is the same number`]
        : []),
      ...(record.part_of && !ids.includes(record.part_of) ? [`${record.id}: is part of a group that was left out`] : []),
    ]);
  }

  // ---- change ------------------------------------------------------------------------------------------------------
  form.addEventListener("input", ({ target }) => {
    const record = target.closest(".record");
    if (!record) return;
    if (target.name === "count" && target.value !== "") one(record, "count_min").value = target.value;
    if (target.name === "outcomes") tellOutcomes(record);
    record.classList.toggle("left-out", one(record, "remove").checked);
    const label = target.closest("label");
    if (label) label.classList.add("changed");
  });

  function tellOutcomes(record) {
    record.querySelector(".chosen").textContent = outcomesOf(record).join(", ").replaceAll("_", " ") || "–";
  }

  function fill(record, values) {
    for (const name of ["count", "count_min", ...SINGLE, "note"])
      if (name in values) one(record, name).value = values[name] ?? "";
    for (const input of all("[name=outcomes]", record)) input.checked = (values.outcomes || []).includes(input.value);
    tellOutcomes(record);
  }

  function add(values) {
    const numbers = all(".record", form).map((record) => Number(record.dataset.record.slice(1)) || 0);
    const id = `r${Math.max(0, ...numbers) + 1}`;
    const record = blank.content.cloneNode(true).firstElementChild;
    record.dataset.record = id;
    record.querySelector("legend").textContent = `${id}, added by hand`;
    if (values) fill(record, values);
    document.getElementById("more").append(record);
    for (const select of all("[name=part_of]", form))
      if (!record.contains(select)) select.append(new Option(id, id));
    const nobody = document.getElementById("nobody");
    if (nobody) nobody.hidden = true;
    one(record, "count").focus();
  }

  function take(button) {
    const value = JSON.parse(button.dataset.take);
    const record = button.closest(".record");
    const control = button.closest(".other").previousElementSibling;
    if (Array.isArray(value)) {
      for (const input of all("[name=outcomes]", record)) input.checked = value.includes(input.value);
      tellOutcomes(record);
    } else {
      const input = control.querySelector("input, select");
      input.value = value ?? "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    control.classList.add("changed");
    button.closest(".other").remove();
  }

  form.addEventListener("click", ({ target }) => {
    if (target.dataset.take !== undefined) take(target);
    else if (target.dataset.add !== undefined) {
      add(given.other[target.dataset.add]);
      if (target.closest(".other")) target.closest(".other").remove();
    }
  });

  // ---- save --------------------------------------------------------------------------------------------------------
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ledger = records().map(read);
    const found = problems(ledger);
    const list = form.querySelector(".problems");
    list.replaceChildren(...found.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    list.hidden = !found.length;
    if (found.length) return;
    const [by, at, why] = ["corrected_by", "corrected_at", "why"].map((name) => one(form, name).value.trim());
    const line = JSON.stringify({
      id: given.id, text_sha256: given.text_sha256, records: ledger, corrected_by: by, corrected_at: at, why,
    });
    form.querySelector(".result").hidden = false;
    form.querySelector("textarea").value = line;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([line, "\n"], { type: "application/jsonl" }));
    link.download = given.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    form.querySelector(".status").textContent = `Saved as ${given.file}.`;
  });

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  one(form, "corrected_at").value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  document.documentElement.dataset.ready = "yes";
})();
