// What every page does in the browser: mark our own requests, sign in again when the session
// has ended, and read again when the server says that something changed.
(() => {
  'use strict';

  const sources = new Map();
  const LONGEST_PAUSE = 10000;

  function offline(lost) {
    document.querySelectorAll('[data-offline]').forEach((notice) => {
      notice.hidden = !lost;
    });
    document.querySelectorAll('[data-live]').forEach((part) => {
      part.toggleAttribute('data-lost', lost);
    });
  }

  function following(url) {
    return [...document.querySelectorAll('[data-live]')].filter((part) => part.dataset.live === url);
  }

  function changed(url) {
    following(url).forEach((part) => htmx.trigger(part, 'changed'));
  }

  // The part that followed is gone from the page: nobody is waiting for news any more.
  function abandoned(url) {
    if (following(url).length > 0) {
      return false;
    }
    sources.get(url).close();
    sources.delete(url);
    return true;
  }

  function listen(url, attempt) {
    const source = new EventSource(url);
    sources.set(url, source);
    source.addEventListener('open', () => {
      if (attempt > 0) {
        offline(false);
        changed(url);
      }
      attempt = 0;
    });
    source.addEventListener('changed', () => abandoned(url) || changed(url));
    source.addEventListener('error', () => {
      source.close();
      if (sources.get(url) !== source || abandoned(url)) {
        return;
      }
      offline(true);
      const next = attempt + 1;
      // Reading again finds out whether the line is down or the session has ended.
      setTimeout(() => {
        if (sources.get(url) === source) {
          changed(url);
          listen(url, next);
        }
      }, Math.min(500 * 2 ** attempt, LONGEST_PAUSE));
    });
  }

  function follow(root) {
    const parts = [...root.querySelectorAll('[data-live]')];
    if (root.matches && root.matches('[data-live]')) {
      parts.push(root);
    }
    parts.forEach((part) => {
      if (!sources.has(part.dataset.live)) {
        listen(part.dataset.live, 0);
      }
    });
  }

  function hangUp() {
    sources.forEach((source) => source.close());
    sources.clear();
  }

  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-Requested-With'] = 'JavaScript';
  });
  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 499) {
      location.reload();
    }
  });
  // After a refused form the reader stands at what has to be mended.
  document.addEventListener('htmx:afterSettle', (event) => {
    const summary = event.detail.elt.querySelector('[data-errors]');
    if (summary) {
      summary.focus();
    }
  });
  document.addEventListener('htmx:load', (event) => follow(event.detail.elt));
  window.addEventListener('pagehide', hangUp);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      follow(document.body);
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (window.DKFDS) {
      DKFDS.init();
    }
    follow(document.body);
  });
})();
