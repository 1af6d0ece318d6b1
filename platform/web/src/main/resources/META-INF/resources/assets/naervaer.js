// What every page does in the browser: mark our own requests, sign in again when the session
// has ended, read again when the server says that something changed, and leave the reader where
// the reader was.
(() => {
  'use strict';

  const sources = new Map();
  const LONGEST_PAUSE = 10000;
  // The server says something every 15 seconds: two words missed, and the line is dead.
  const LONGEST_SILENCE = 40000;
  const LISTEN_FOR_SILENCE = 5000;
  const heard = new Map();
  let place = null;

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
    offline(false);
    return true;
  }

  function listen(url, attempt) {
    const source = new EventSource(url);
    sources.set(url, source);
    heard.set(url, Date.now());
    // The server's first word on a line is "changed", so nothing is missed before it opened.
    source.addEventListener('open', () => {
      if (attempt > 0) {
        offline(false);
      }
      attempt = 0;
    });
    source.addEventListener('changed', () => {
      heard.set(url, Date.now());
      return abandoned(url) || changed(url);
    });
    source.addEventListener('alive', () => heard.set(url, Date.now()));
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

  // What the focus can be found by when the same part has been read again.
  function mark(element) {
    const details = element.closest('summary') && element.closest('details[id]');
    if (details) {
      return `#${CSS.escape(details.id)} > summary`;
    }
    if (element.id) {
      return `#${CSS.escape(element.id)}`;
    }
    const named = ['href', 'aria-label'].find((name) => element.hasAttribute(name));
    return named ? `[${named}="${CSS.escape(element.getAttribute(named))}"]` : null;
  }

  // What was entered and not sent is the reader's only while the page reads again by itself: the
  // answer to a form says what stands in it.
  function remember(target, byItself) {
    const focused = document.activeElement;
    const within = target !== focused && target.contains(focused);
    place = {
      within,
      focused: within ? mark(focused) : null,
      open: [...target.querySelectorAll('details[id][open]')].map((one) => one.id),
      entered: byItself ? [...target.querySelectorAll('[id][data-entered]')] : [],
    };
  }

  function enter({ id, value, checked }) {
    const field = document.getElementById(id);
    if (field) {
      Object.assign(field, checked === undefined ? { value } : { value, checked });
      field.toggleAttribute('data-entered', true);
    }
  }

  function restore() {
    const { within, focused, open, entered } = place;
    place = null;
    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    entered.forEach(enter);
    if (!within || document.activeElement !== document.body) {
      return;
    }
    // A button that is gone leaves the reader at the start of the page's own content.
    const same = focused && document.querySelector(`main ${focused}`);
    (same || document.getElementById('main')).focus({ preventScroll: true });
  }

  // The title follows the heading when a part with the page's heading takes another's place.
  function entitle(part) {
    const heading = part.querySelector('h1');
    if (heading) {
      document.title = `${heading.textContent.trim()} – ${document.title.split(' – ').pop()}`;
    }
  }

  function mend(part) {
    part.querySelector('[data-errors]')?.focus();
  }

  function hangUp() {
    sources.forEach((source) => source.close());
    sources.clear();
  }

  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-Requested-With'] = 'JavaScript';
  });
  // What could not be read again is old, and says so until it has been.
  function stale(part) {
    if (part.matches('[data-live]')) {
      offline(true);
      setTimeout(() => changed(part.dataset.live), LONGEST_PAUSE);
    }
  }

  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 499) {
      location.reload();
    } else {
      stale(event.detail.elt);
    }
  });
  document.addEventListener('htmx:sendError', (event) => stale(event.detail.elt));
  document.addEventListener('htmx:beforeRequest', (event) => {
    event.detail.elt.setAttribute('aria-busy', 'true');
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const { elt, successful } = event.detail;
    elt.removeAttribute('aria-busy');
    if (successful && sources.get(elt.dataset.live)?.readyState === EventSource.OPEN) {
      offline(false);
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.shouldSwap) {
      remember(event.detail.target, event.detail.requestConfig.triggeringEvent?.type === 'changed');
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (place) {
      restore();
    }
    entitle(event.detail.elt);
  });
  // After a refused form the reader stands at what has to be mended.
  document.addEventListener('htmx:afterSettle', (event) => {
    mend(event.detail.elt);
  });
  document.addEventListener('htmx:load', (event) => follow(event.detail.elt));
  document.addEventListener('input', (event) => {
    event.target.toggleAttribute('data-entered', true);
  });
  // A line that the network has left stays open until something is said on it, and the browser need
  // not notice.
  function giveUp(isDead) {
    sources.forEach((source, url) => {
      if (source.readyState !== EventSource.CLOSED && isDead(url)) {
        source.dispatchEvent(new Event('error'));
      }
    });
  }

  window.addEventListener('offline', () => giveUp(() => true));
  setInterval(
    () => giveUp((url) => Date.now() - heard.get(url) > LONGEST_SILENCE),
    LISTEN_FOR_SILENCE,
  );
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
    mend(document.body);
  });
})();
