// Opens the link in the address bar's fragment, which the browser never sends by itself, and then
// takes it out of sight.
(() => {
  'use strict';

  const FOUND = 200;
  const BUSY = 429;

  function part(name) {
    return document.querySelector(`[data-link] [data-${name}]`);
  }

  function say(name) {
    ['opening', 'unreachable'].forEach((one) => {
      const element = part(one);
      if (element) {
        element.hidden = one !== name;
      }
    });
  }

  function show(url) {
    htmx.ajax('GET', url, { target: '#door', swap: 'innerHTML' });
  }

  function page(status) {
    if (status === FOUND) {
      return '/i/panel';
    }
    return status === BUSY ? '/i/busy' : '/i/closed';
  }

  async function open(token) {
    try {
      const answer = await fetch('/api/links/open', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      history.replaceState(null, '', location.pathname + location.search);
      show(page(answer.status));
    } catch {
      say('unreachable');
    }
  }

  function start() {
    say('opening');
    const token = location.hash.slice(1);
    if (token) {
      open(token);
    } else {
      show('/i/panel');
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    const again = part('again');
    if (again) {
      again.addEventListener('click', start);
    }
    start();
  });
  // A second link opened in the same tab changes only the fragment.
  window.addEventListener('hashchange', () => {
    if (location.hash.length > 1) {
      location.reload();
    }
  });
})();
