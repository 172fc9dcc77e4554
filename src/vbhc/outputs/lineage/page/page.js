// Puts the page together: what is chosen, the theme, and the devices that move the picture.
const panel = document.getElementById('facts');
const query = document.getElementById('query');

/** Chooses a document; `go` brings it into sight, `read` moves the focus to its facts. */
function choose(node, { go = false, read = false } = {}) {
  const opened = panel.hidden;
  picture.selected = node;
  picture.chain = node && node.shown ? chain(node) : null;
  panel.hidden = !node;
  if (node) tell(node);
  if (opened === Boolean(node)) measure();
  if (node && go) look(node);
  else if (node && opened) reveal(node);
  if (node && read) panel.focus();
  if (!node) canvas.focus();
  if (node) announce(node);
  draw();
}

function announce(node) {
  const count = (side) => amount(node[side].filter((edge) => edge.shown).length);
  document.getElementById('say').textContent =
    [node.called, issuer(node), day(node.date), node.title, say('neighbours', { up: count('out'), down: count('into') })].filter(Boolean).join(', ');
}

function refresh(move) {
  const shown = sift();
  lay(shown);
  const told = { n: amount(shown.nodes.length), all: `${data.cut_open ? '≥ ' : ''}${amount(nodes.length + data.cut)}`, m: amount(shown.edges.length), edges: amount(edges.length) };
  const cut = data.cut ? `; ${say('cut', { n: `${data.cut_open ? '≥ ' : ''}${amount(data.cut)}` })}` : '';
  document.getElementById('shown').textContent = say('shown', told) + cut;
  list();
  if (move) begin();
}

/** The first view: everything where that can be read, else the document asked about and what stands around it. */
function begin() {
  fit();
  if (view.scale < 0.3 && root && root.shown) look(root, 0.6);
}

function theme(name) {
  document.documentElement.dataset.theme = name === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : name;
  document.getElementById('theme').textContent = say('theme', { theme: say(`theme_${name}`) });
  document.getElementById('theme').value = name;
  recolor();
  draw();
}

/** The nearest document in a direction: along relations up and down, along the row sideways. */
function neighbour(node, key) {
  if (!node || !node.shown) return root && root.shown ? root : picture.nodes[0];
  const nearest = (others, off) => others.reduce((best, other) => (best && off(best) <= off(other) ? best : other), null);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const up = key === 'ArrowUp';
    const others = node[up ? 'out' : 'into'].filter((edge) => edge.shown).map((edge) => edge[up ? 'target' : 'source']);
    return nearest(others.filter((other) => other !== node), (other) => Math.abs(other.x - node.x) + Math.abs(other.y - node.y)) || node;
  }
  const right = key === 'ArrowRight';
  const beside = picture.nodes.filter((other) => other.y === node.y && (right ? other.x > node.x : other.x < node.x));
  return nearest(beside, (other) => Math.abs(other.x - node.x)) || node;
}

const PAN = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };
const KEYS = {
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '−': () => zoom(0.8), 0: fit,
  Home: () => root && choose(root, { go: true }),
  Enter: () => picture.selected && panel.focus(), ' ': () => picture.selected && panel.focus(),
};

canvas.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in PAN) {
    if (event.shiftKey) {
      view.x += PAN[event.key][0] / view.scale;
      view.y += PAN[event.key][1] / view.scale;
      draw();
    } else {
      const next = neighbour(picture.selected, event.key);
      if (next) choose(next);
      if (next) reveal(next);
    }
  } else if (event.key in KEYS) KEYS[event.key]();
  else return;
  event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input, select, textarea');
  if (event.key === 'Escape' && !panel.hidden && !(event.target === query && query.value)) choose(null);
  if (event.key === '/' && !typing) {
    event.preventDefault();
    query.focus();
  }
});

// Mouse, pen and fingers: one drags, two pinch, a touch without a move chooses.
const fingers = new Map();
let moved = 0;

function at(event) {
  const box = canvas.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

canvas.addEventListener('pointerdown', (event) => {
  if (event.button > 0) return;
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, at(event));
  if (fingers.size === 1) moved = 0;
  tip.hidden = true;
});

canvas.addEventListener('pointermove', (event) => {
  const now = at(event);
  const before = fingers.get(event.pointerId);
  if (!before) return void hover(now);
  const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
  const dx = now.x - before.x;
  const dy = now.y - before.y;
  moved += Math.abs(dx) + Math.abs(dy);
  if (other) {
    const spread = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
    zoom(spread(now) / spread(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }
  const share = other ? 2 : 1;
  view.x -= dx / view.scale / share;
  view.y -= dy / view.scale / share;
  fingers.set(event.pointerId, now);
  canvas.classList.toggle('held', moved > 6);
  draw();
});

for (const name of ['pointerup', 'pointercancel']) {
  canvas.addEventListener(name, (event) => {
    const known = fingers.delete(event.pointerId);
    canvas.classList.remove('held');
    if (!known || name === 'pointercancel' || moved > 6 || fingers.size) return;
    const node = hit(at(event));
    if (node) choose(node);
  });
}

function hover(point) {
  const node = hit(point);
  canvas.classList.toggle('over', Boolean(node));
  if (node !== picture.over) {
    picture.over = node;
    if (node) tip.replaceChildren(make('b', {}, node.called), [issuer(node), day(node.date), node.title].filter(Boolean).join(' · '));
    draw();
  }
  tip.hidden = !node;
  if (!node) return;
  tip.style.left = `${Math.max(8, Math.min(point.x + 14, picture.width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${point.y + tip.offsetHeight + 30 > picture.height ? Math.max(8, point.y - tip.offsetHeight - 12) : point.y + 18}px`;
}

canvas.addEventListener('pointerleave', () => {
  picture.over = null;
  tip.hidden = true;
  draw();
});
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 30 : 1;
  zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) / 400), at(event));
}, { passive: false });
canvas.addEventListener('dblclick', (event) => zoom(1.6, at(event)));

for (const [id, act] of Object.entries({
  in: () => zoom(1.3), out: () => zoom(1 / 1.3), fit, home: () => root && choose(root, { go: true }), print: () => window.print(),
  theme: () => theme({ auto: 'light', light: 'dark', dark: 'auto' }[document.getElementById('theme').value]),
})) document.getElementById(id).addEventListener('click', act);

query.addEventListener('input', list);
query.addEventListener('keydown', (event) => {
  const first = document.querySelector('#found button');
  if (event.key === 'ArrowDown' && first) first.focus();
  else if (event.key === 'Enter' && query.value && first) first.click();
  else return;
  event.preventDefault();
});
document.getElementById('found').addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
  (buttons[next] || (next < 0 ? query : buttons[buttons.length - 1])).focus();
  event.preventDefault();
});

window.addEventListener('beforeprint', beforePrint);
window.addEventListener('afterprint', afterPrint);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => theme(document.getElementById('theme').value));

const roomy = matchMedia('(min-width: 48.01rem)').matches;
for (const id of ['list', 'filter', 'legend']) document.getElementById(id).open = roomy;
drawFilters(() => refresh(true));
theme('auto');
new ResizeObserver(measure).observe(stage);
sift();
if (root && matchMedia('(min-width: 60rem)').matches) tell(picture.selected = root);
measure();
refresh(true);
// For the browser's console and for tests: where things stand, and how long it took.
window.lineage = { view, spot: (id) => spot(byId.get(id)), selected: () => picture.selected?.id || null, shown: () => picture.nodes.map((node) => node.id), time: (act) => {
  const start = performance.now();
  ({ refresh: () => refresh(false), paint })[act]();
  return performance.now() - start;
} };
