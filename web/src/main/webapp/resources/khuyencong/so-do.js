// The floor of a fair: zoom and pan, search, whose a stall is, and pins by dragging or by keys. Without this the map and its list still say everything.
(() => {
  const frame = document.getElementById('so-do');
  const svg = frame.querySelector('svg');
  const stalls = [...svg.querySelectorAll('.kc-gian')];
  const said = document.getElementById('gian-dang-xem');
  const whole = { x: 0, y: 0, w: svg.viewBox.baseVal.width, h: svg.viewBox.baseVal.height };
  let view = { ...whole };
  let carried = null;
  let pan = null;

  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${view.h}`);
  const point = event => {
    const at = svg.createSVGPoint();
    at.x = event.clientX;
    at.y = event.clientY;
    return at.matrixTransform(svg.getScreenCTM().inverse());
  };
  const zoom = (factor, around) => {
    const w = Math.min(whole.w * 1.2, Math.max(120, view.w / factor));
    const real = view.w / w;
    view = { x: around.x - (around.x - view.x) / real, y: around.y - (around.y - view.y) / real, w, h: view.h / real };
    show();
  };
  const middle = () => ({ x: view.x + view.w / 2, y: view.y + view.h / 2 });
  const say = stall => { said.textContent = stall.getAttribute('aria-label'); };
  const stallAt = event => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    return under && under.closest('.kc-gian');
  };
  const rest = stall => {
    stalls.forEach(each => each.setAttribute('tabindex', each === stall ? '0' : '-1'));
  };

  // Pins: who applies is taken from the list or from his stalls, and put on as many neighbours as he has or wants; the target is among them.
  const applicants = [...document.querySelectorAll('.kc-applicants button')];
  const group = reference => stalls.filter(each => each.dataset.hoSo === reference);
  const box = each => each.querySelector('rect').getBBox();
  const beside = (left, right) => left && right && Math.abs(box(left).y - box(right).y) < 1 && Math.abs(box(left).x + box(left).width - box(right).x) < 1;
  const around = (stall, count) => {
    let first = stalls.indexOf(stall);
    let last = first;
    while (last - first + 1 < count && beside(stalls[last], stalls[last + 1])) {
      last++;
    }
    while (last - first + 1 < count && beside(stalls[first - 1], stalls[first])) {
      first--;
    }
    return stalls.slice(first, last + 1);
  };
  const mark = (list, name) => {
    stalls.forEach(each => each.classList.remove(name));
    list.forEach(each => each.classList.add(name));
  };
  const drop = () => {
    carried = null;
    mark([], 'kc-carried');
    mark([], 'kc-target');
    applicants.forEach(each => each.setAttribute('aria-pressed', 'false'));
  };
  const take = from => {
    drop();
    const reference = frame.dataset.keo === 'true' && from.dataset.hoSo;
    if (reference) {
      const has = group(reference);
      carried = { from, reference, count: has.length || Number(from.dataset.so) };
      mark(has, 'kc-carried');
      applicants.filter(each => each.dataset.hoSo === reference).forEach(each => each.setAttribute('aria-pressed', 'true'));
      said.textContent = (frame.dataset.cam || '{0}').replace('{0}', () => reference);
    }
  };
  // With a reason typed before, the pin is sent at once; otherwise the reason is asked for, and Enter sends it.
  const put = stall => {
    const form = document.getElementById('mau-ghim');
    if (carried && stall && stall.dataset.hoSo !== carried.reference) {
      form.elements.hoso.value = carried.reference;
      form.elements.gian.value = around(stall, carried.count).map(each => each.dataset.gian).join(' ');
      if (form.elements.lydo.value.trim()) {
        form.requestSubmit(form.elements.lam);
      } else {
        form.elements.lydo.focus();
      }
    }
    drop();
  };

  frame.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, point(event));
  }, { passive: false });
  frame.addEventListener('pointerdown', event => {
    const stall = stallAt(event);
    if (carried) {
      return;
    }
    if (stall) {
      take(stall);
    }
    if (!carried) {
      pan = { x: event.clientX, y: event.clientY, view: { ...view } };
      frame.classList.add('kc-moving');
    }
  });
  // On the window: a finger that begins in the list is told of there wherever it goes.
  applicants.forEach(each => {
    each.addEventListener('pointerdown', () => {
      if (carried && carried.from === each) {
        drop();
      } else {
        take(each);
      }
    });
    each.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        take(each);
        (group(each.dataset.hoSo)[0] || stalls.find(stall => stall.getAttribute('tabindex') === '0')).focus();
      }
    });
  });
  window.addEventListener('pointermove', event => {
    if (carried) {
      const stall = stallAt(event);
      mark(stall && stall.dataset.hoSo !== carried.reference ? around(stall, carried.count) : [], 'kc-target');
    } else if (pan) {
      const scale = svg.getScreenCTM().a;
      view = { ...pan.view, x: pan.view.x - (event.clientX - pan.x) / scale, y: pan.view.y - (event.clientY - pan.y) / scale };
      show();
    }
  });
  // Who was pressed in the list and not dragged stays taken, until a stall is pressed: without dragging, too.
  window.addEventListener('pointerup', event => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    if (carried && !carried.from.contains(under)) {
      put(stallAt(event));
    } else if (carried && carried.from.dataset.gian) {
      drop();
    }
    pan = null;
    frame.classList.remove('kc-moving');
  });
  window.addEventListener('pointercancel', () => {
    drop();
    pan = null;
    frame.classList.remove('kc-moving');
  });
  document.querySelectorAll('[data-thu]').forEach(button => button.addEventListener('click', () => {
    const factor = Number(button.dataset.thu);
    if (factor) {
      zoom(factor, middle());
    } else {
      view = { ...whole };
      show();
    }
  }));

  stalls.forEach(stall => {
    stall.addEventListener('pointerenter', () => say(stall));
    stall.addEventListener('focus', () => { say(stall); rest(stall); });
    stall.classList.toggle('kc-changed', (frame.dataset.doi || '').split(' ').includes(stall.dataset.gian));
  });
  rest(stalls[0]);
  svg.addEventListener('keydown', event => {
    const here = stalls.indexOf(document.activeElement);
    if (here < 0) {
      return;
    }
    const stall = stalls[here];
    const beyond = down => stalls.filter(each => (box(each).y - box(stall).y) * down > 1)
      .sort((one, other) => Math.abs(box(one).y - box(stall).y) - Math.abs(box(other).y - box(stall).y) || Math.abs(box(one).x - box(stall).x) - Math.abs(box(other).x - box(stall).x))[0];
    const next = { ArrowRight: () => stalls[here + 1], ArrowLeft: () => stalls[here - 1], ArrowDown: () => beyond(1), ArrowUp: () => beyond(-1),
      Home: () => stalls[0], End: () => stalls[stalls.length - 1] }[event.key];
    if (next) {
      event.preventDefault();
      (next() || stall).focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (carried) {
        put(stall);
      } else {
        take(stall);
      }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      drop();
    }
  });

  const find = document.getElementById('tim-gian');
  const found = document.getElementById('tim-thay');
  const key = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  find.addEventListener('input', () => {
    const words = key(find.value).split(' ').filter(word => word);
    const hits = words.length ? stalls.filter(stall => words.every(word => stall.dataset.tim.includes(word))) : [];
    mark(hits, 'kc-found');
    applicants.forEach(each => { each.parentElement.hidden = !words.every(word => each.dataset.tim.includes(word)); });
    svg.classList.toggle('kc-searching', words.length > 0);
    found.textContent = words.length ? found.dataset.mau.replace('{0}', hits.length) : '';
    if (hits.length) {
      say(hits[0]);
    }
  });
  find.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const first = svg.querySelector('.kc-found');
      if (first) {
        first.focus();
      }
    }
  });
})();
// A computation under way is looked at again until its floor is there.
(() => {
  const run = document.getElementById('lan-phan');
  if (run && run.dataset.dangTinh === 'true') {
    setTimeout(() => location.reload(), 1500);
  }
})();
