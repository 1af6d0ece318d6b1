"use strict";

const list = document.getElementById("messages");
const recipients = document.getElementById("recipients");
const time = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" });
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;
let owner = null;
let shown = "";

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Text stays text: only addresses become links, and nothing in a message is ever read as markup.
function bubble(message) {
  const made = element("div", "bubble");
  if (message.subject) made.append(element("span", "subject", message.subject));
  let from = 0;
  for (const found of message.text.matchAll(link)) {
    made.append(message.text.slice(from, found.index));
    const address = element("a", "", found[0]);
    address.href = found[0];
    address.rel = "noopener noreferrer";
    made.append(address);
    from = found.index + found[0].length;
  }
  made.append(message.text.slice(from));
  return made;
}

function item(message) {
  const made = element("li");
  const way = message.channel === "SMS" ? "Sms" : "E-mail";
  const to = owner ? "" : ` til ${message.to}`;
  made.append(element("p", "meta", `${way}${to} fra ${message.sender}, ${time.format(new Date(message.receivedAt))}`));
  made.append(bubble(message));
  return made;
}

function choice(name, label) {
  const button = element("button", "", label);
  button.type = "button";
  button.setAttribute("aria-pressed", String(owner === name));
  button.addEventListener("click", () => { owner = name; shown = ""; refresh(); });
  const made = element("li");
  made.append(button);
  return made;
}

function show(messages) {
  const people = [...new Set(messages.map((message) => message.to))].sort();
  const focused = [...recipients.querySelectorAll("button")].indexOf(document.activeElement);
  recipients.replaceChildren(choice(null, `Alle (${messages.length})`), ...people.map((name) => choice(name, name)));
  if (focused >= 0) recipients.querySelectorAll("button")[focused]?.focus();
  const mine = messages.filter((message) => owner === null || message.to === owner);
  document.getElementById("owner").textContent = owner ?? "Alle beskeder";
  document.getElementById("empty").hidden = mine.length > 0;
  list.replaceChildren(...mine.map(item));
}

async function refresh() {
  const state = document.getElementById("state");
  try {
    const answer = await fetch("/api/messages", { cache: "no-store" });
    const text = await answer.text();
    state.textContent = "";
    if (text !== shown) {
      shown = text;
      show(JSON.parse(text));
    }
  } catch {
    state.textContent = "Telefonen har ikke forbindelse. Er systemet stoppet?";
  }
}

refresh();
setInterval(refresh, 1500);
