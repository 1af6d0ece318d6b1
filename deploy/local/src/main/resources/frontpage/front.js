"use strict";

const words = document.body.dataset;

async function ask() {
  let states = {};
  try {
    states = await (await fetch("/api/states", { cache: "no-store" })).json();
  } catch {
    // The launcher has stopped: every place below says that it does not answer.
  }
  for (const place of document.querySelectorAll("[data-service]")) {
    const up = states[place.dataset.service] === true;
    const text = up ? words.up : words.down;
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle("up", up);
    place.classList.toggle("down", !up);
  }
}

ask();
setInterval(ask, 4000);
