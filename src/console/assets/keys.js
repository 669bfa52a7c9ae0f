// Keys for the console. No page needs this script: everything is a link or a form.
(function () {
  "use strict";
  var waiting = "";
  var row = -1;

  function isTyping(element) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== "checkbox";
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll("#list tbody tr"));
  }

  function go(step) {
    var all = rows();
    if (!all.length) { return; }
    if (all[row]) { all[row].classList.remove("at"); }
    row = Math.max(0, Math.min(all.length - 1, row + step));
    all[row].classList.add("at");
    var link = all[row].querySelector("a") || all[row].querySelector("input");
    if (link) { link.focus(); }
    all[row].scrollIntoView({ block: "nearest" });
  }

  function countTicked() {
    var told = document.getElementById("ticked");
    if (told) {
      var count = document.querySelectorAll("tbody input[form=bulk]:checked").length;
      told.textContent = count + " ticked:";
    }
  }

  function search() {
    return document.getElementById("search") || document.querySelector("form.filters input:not([type=hidden])");
  }

  // Who pressed / on a page without a search comes to one that has it.
  if (location.hash === "#search" && search()) { search().focus(); }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && isTyping(event.target)) { event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) { return; }
    var key = event.key;
    if (waiting === "g") {
      waiting = "";
      var place = document.querySelector('nav.menu a[data-key="' + CSS.escape(key) + '"]');
      if (place) { event.preventDefault(); place.click(); }
      return;
    }
    if (key === "g") { waiting = "g"; setTimeout(function () { waiting = ""; }, 1500); return; }
    if (key === "/") {
      var elsewhere = document.body.dataset.search;
      if (search()) { event.preventDefault(); search().focus(); }
      else if (elsewhere) { event.preventDefault(); location.href = elsewhere + "#search"; }
    } else if (key === "?") {
      location.href = "/help";
    } else if (key === "j") { go(1); } else if (key === "k") { go(-1); } else if (key === "x") {
      var box = rows()[row] && rows()[row].querySelector("input[type=checkbox]");
      if (box) { box.click(); }
    } else if (key === "e") {
      var file = document.querySelector('.heading a[href*="format=csv"]');
      if (file) { file.click(); }
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.id === "all") {
      document.querySelectorAll("tbody input[form=bulk]").forEach(function (box) { box.checked = event.target.checked; });
    }
    countTicked();
  });
})();
