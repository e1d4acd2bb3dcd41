"use strict";
(function () {
  var table = document.getElementById("claim-table");
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var search = document.getElementById("search");
  var outcome = document.getElementById("outcome");
  var order = document.getElementById("order");
  var turn = document.getElementById("turn");
  var shown = document.getElementById("shown");
  var none = document.getElementById("none");
  var numeric = { n: true, chance: true };
  var collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  var plain = function (text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); };
  var words = rows.map(function (row) { return plain(row.textContent); });

  function compare(key, down) {
    return function (one, other) {
      var a = one.dataset[key], b = other.dataset[key];
      if (a === "" || b === "") {
        if (a !== b) { return a === "" ? 1 : -1; }
      } else {
        var found = numeric[key] ? Number(a) - Number(b) : collator.compare(a, b);
        if (found !== 0) { return down ? -found : found; }
      }
      return Number(one.dataset.n) - Number(other.dataset.n);
    };
  }

  function sort() {
    var ordered = rows.slice().sort(compare(order.value, turn.checked));
    var fragment = document.createDocumentFragment();
    ordered.forEach(function (row) { fragment.appendChild(row); });
    body.appendChild(fragment);
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
      if (cell.dataset.key === order.value) {
        cell.setAttribute("aria-sort", turn.checked ? "descending" : "ascending");
      } else {
        cell.removeAttribute("aria-sort");
      }
    });
  }

  function filter() {
    var wanted = plain(search.value).split(/\s+/).filter(Boolean);
    var n = 0;
    rows.forEach(function (row, place) {
      var fits = (outcome.value === "" || row.dataset.outcome === outcome.value) &&
        wanted.every(function (word) { return words[place].indexOf(word) >= 0; });
      row.hidden = !fits;
      n += fits ? 1 : 0;
    });
    shown.textContent = n === rows.length ? n + " claims" : n + " of " + rows.length + " claims";
    none.hidden = n > 0;
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    cell.textContent = "";
    cell.appendChild(button);
    button.addEventListener("click", function () {
      turn.checked = order.value === cell.dataset.key && !turn.checked;
      order.value = cell.dataset.key;
      sort();
    });
  });
  search.addEventListener("input", filter);
  outcome.addEventListener("change", filter);
  order.addEventListener("change", sort);
  turn.addEventListener("change", sort);
  var form = document.getElementById("controls");
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  sort();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
}());
