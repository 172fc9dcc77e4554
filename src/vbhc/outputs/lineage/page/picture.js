// The picture on its canvas: drawing, the view on it, and what mouse, fingers and keys do to it.
const canvas = document.getElementById('picture');
const stage = document.getElementById('stage');
const tip = document.getElementById('tip');
const FONT = '"Segoe UI", system-ui, Roboto, "Noto Sans", Arial, sans-serif';
const LIMITS = { least: 0.01, most: 3 };
const view = { x: 0, y: 0, scale: 1 };
const picture = { nodes: [], edges: [], bands: [], selected: null, chain: null, over: null, matches: null, width: 1, height: 1 };
let colors = {};
let asked = false;

/** Lays out what the filters let through. */
function lay(shown) {
  picture.nodes = shown.nodes;
  picture.edges = shown.edges;
  picture.bands = place(shown);
  for (const edge of shown.edges) {
    edge.way = route(edge);
    const xs = [edge.way.start[0], edge.way.end.x];
    const ys = [edge.way.start[1], edge.way.end.y];
    for (const curve of edge.way.curves) for (let at = 0; at < 6; at += 2) xs.push(curve[at]) && ys.push(curve[at + 1]);
    edge.box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
  picture.chain = picture.selected && picture.selected.shown ? chain(picture.selected) : null;
  document.getElementById('nothing').hidden = shown.nodes.length > 0;
  draw();
}

function extent() {
  const half = { x: CARD.width / 2, y: CARD.height / 2 };
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of picture.nodes) {
    box[0] = Math.min(box[0], x - half.x);
    box[1] = Math.min(box[1], y - half.y);
    box[2] = Math.max(box[2], x + half.x);
    box[3] = Math.max(box[3], y + half.y);
  }
  return box[0] === Infinity ? [0, 0, 1, 1] : box;
}

/** Fits everything into the window; where there is room, the names of the levels get a margin of their own. */
function fit() {
  const [left, top, right, bottom] = extent();
  const margin = Math.min(40, picture.width / 14);
  const upright = (picture.height - 2 * margin - 20) / (bottom - top);
  const scaled = (side) => Math.max(LIMITS.least, Math.min((picture.width - 2 * margin - side) / (right - left), upright, 1.25));
  const beside = (picture.width - (right - left) * scaled(0)) / 2;
  const side = picture.width > 560 && beside < 150 ? 130 : 0;
  view.scale = scaled(side);
  view.x = (left + right - side / view.scale) / 2;
  view.y = (top + bottom) / 2 - 10 / view.scale;
  draw();
}

/** Brings a document into the middle, near enough to be read; no more empty space comes into the window than there must. */
function look(node, least = 0.75) {
  if (!node.shown) return;
  view.scale = Math.max(view.scale, least);
  const [left, top, right, bottom] = extent();
  const inside = (wish, from, to, window) => {
    const room = window / 2 / view.scale - 50;
    return to - from < 2 * room ? (from + to) / 2 : Math.min(Math.max(wish, from + room), to - room);
  };
  view.x = inside(node.x, left, right, picture.width);
  view.y = inside(node.y, top, bottom, picture.height);
  draw();
}

/** Moves as little as needed for a document to be seen. */
function reveal(node) {
  if (!node.shown) return;
  if (view.scale < 0.4) return void look(node);
  const room = { x: picture.width / 2 / view.scale - CARD.width / 2 - 20, y: picture.height / 2 / view.scale - CARD.height / 2 - 20 };
  view.x = Math.min(Math.max(view.x, node.x - room.x), node.x + Math.max(room.x, 0));
  view.y = Math.min(Math.max(view.y, node.y - room.y), node.y + Math.max(room.y, 0));
  draw();
}

function zoom(factor, at = { x: picture.width / 2, y: picture.height / 2 }) {
  const before = { x: view.x + (at.x - picture.width / 2) / view.scale, y: view.y + (at.y - picture.height / 2) / view.scale };
  view.scale = Math.min(LIMITS.most, Math.max(LIMITS.least, view.scale * factor));
  view.x = before.x - (at.x - picture.width / 2) / view.scale;
  view.y = before.y - (at.y - picture.height / 2) / view.scale;
  draw();
}

function recolor() {
  const style = getComputedStyle(document.documentElement);
  const names = ['page', 'ink', 'soft', 'line', 'card', 'edge', 'accent', 'mark', 'band', 'heard', ...data.relations];
  colors = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function measure() {
  const box = stage.getBoundingClientRect();
  picture.width = Math.max(1, box.width);
  picture.height = Math.max(1, box.height);
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.round(picture.width * sharp);
  canvas.height = Math.round(picture.height * sharp);
  paint();
}

function draw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    paint();
  });
}

function paint(surface = canvas) {
  const pen = surface.getContext('2d');
  const sharp = surface.width / picture.width;
  const { scale } = view;
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  pen.fillStyle = colors.page;
  pen.fillRect(0, 0, picture.width, picture.height);
  const left = view.x - picture.width / 2 / scale;
  const top = view.y - picture.height / 2 / scale;
  const seen = [left, top, left + picture.width / scale, top + picture.height / scale];
  picture.bands.forEach((band, index) => {
    if (index % 2) return;
    pen.fillStyle = colors.band;
    pen.fillRect(0, (band.top - top) * scale, picture.width, (band.bottom - band.top) * scale);
  });
  pen.setTransform(sharp * scale, 0, 0, sharp * scale, -left * scale * sharp, -top * scale * sharp);
  paintEdges(pen, seen);
  for (const node of picture.nodes) {
    const aside = Math.abs(node.x - view.x) > picture.width / 2 / scale + CARD.width;
    if (!aside && Math.abs(node.y - view.y) <= picture.height / 2 / scale + CARD.height) paintCard(pen, node);
  }
  pen.globalAlpha = 1;
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  paintLevels(pen, top);
}

function paintEdges(pen, seen) {
  const groups = new Map();
  const { over, chain: bright } = picture;
  for (const edge of picture.edges) {
    const [left, top, right, bottom] = edge.box;
    if (right < seen[0] || left > seen[2] || bottom < seen[1] || top > seen[3]) continue;
    const near = over ? edge.source === over || edge.target === over : false;
    const lit = near || !bright || (bright.has(edge.source) && bright.has(edge.target));
    // What matters most is drawn last, over the rest.
    const key = `${near ? 2 : lit ? 1 : 0} ${99 - data.relations.indexOf(edge.relation)} ${edge.own ? 1 : 0}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(edge);
  }
  const crowd = picture.edges.length > 400 ? 0.45 : 0.9;
  for (const key of [...groups.keys()].sort()) {
    const [state, , own] = key.split(' ');
    const { relation } = groups.get(key)[0];
    pen.globalAlpha = state === '2' ? 1 : state === '1' ? crowd : crowd / 5;
    pen.strokeStyle = pen.fillStyle = colors[relation];
    pen.lineWidth = (state === '2' ? 2.6 : relation === 'implements' ? 1.8 : 1.3) / Math.max(Math.min(view.scale, 1), 0.2);
    pen.setLineDash(own === '1' ? [] : [7, 5]);
    pen.beginPath();
    for (const { way } of groups.get(key)) {
      pen.moveTo(...way.start);
      for (const curve of way.curves) pen.bezierCurveTo(...curve);
    }
    pen.stroke();
    if (view.scale < 0.3) continue;
    pen.beginPath();
    for (const { way } of groups.get(key)) arrow(pen, way.end, way.angle);
    pen.fill();
  }
  pen.setLineDash([]);
}

function arrow(pen, { x, y }, angle) {
  for (const [turn, length] of [[0, 0], [0.42, 11], [-0.42, 11]]) {
    const at = [x - length * Math.cos(angle + turn), y - length * Math.sin(angle + turn)];
    if (length) pen.lineTo(...at);
    else pen.moveTo(...at);
  }
}

function paintCard(pen, node) {
  const left = node.x - CARD.width / 2;
  const top = node.y - CARD.height / 2;
  const chosen = node === picture.selected;
  const matched = picture.matches && picture.matches.has(node);
  const lit = chosen || node === picture.over || (picture.matches ? matched : !picture.chain || picture.chain.has(node));
  pen.globalAlpha = 1;
  if (view.scale < 0.16) {
    // Too small for words: a tile is enough.
    pen.globalAlpha = lit ? 1 : 0.35;
    pen.fillStyle = matched ? colors.mark : node === root || chosen ? colors.accent : node.held ? colors.edge : colors.line;
    pen.fillRect(left, top, CARD.width, CARD.height);
    return;
  }
  pen.beginPath();
  pen.roundRect(left, top, CARD.width, CARD.height, 8);
  pen.fillStyle = node.held ? colors.card : colors.heard;
  pen.fill();
  pen.globalAlpha = lit ? 1 : 0.4;
  pen.setLineDash(node.held ? [] : [6, 4]);
  pen.strokeStyle = chosen || node === root ? colors.accent : lit && picture.chain ? colors.soft : colors.edge;
  pen.lineWidth = (node === root ? 2.6 : 1.2) / Math.min(1, Math.max(view.scale, 0.4));
  pen.stroke();
  pen.setLineDash([]);
  if (matched || chosen) {
    pen.strokeStyle = chosen ? colors.accent : colors.mark;
    pen.lineWidth = 4;
    pen.beginPath();
    pen.roundRect(left - 4, top - 4, CARD.width + 8, CARD.height + 8, 11);
    pen.stroke();
  }
  const small = view.scale < 0.42;
  write(pen, node, small);
}

function write(pen, node, small) {
  const left = node.x - CARD.width / 2 + 10;
  const room = CARD.width - 20;
  pen.textBaseline = 'middle';
  pen.fillStyle = node === root ? colors.accent : colors.ink;
  const name = node.number || node.called;
  pen.font = `600 ${small ? 26 : 15}px ${FONT}`;
  const y = small ? node.y : node.y - 19;
  const fitted = short(pen, node, small ? 'big' : 'name', name, room);
  pen.fillText(fitted, left, y);
  if (node.replaced_by) {
    pen.fillRect(left, y - 1, pen.measureText(fitted).width, small ? 3 : 1.5);
  }
  if (small) return;
  pen.fillStyle = colors.soft;
  pen.font = `12.5px ${FONT}`;
  pen.fillText(short(pen, node, 'issuer', issuer(node) || `(${say('unknown')})`, room), left, node.y + 2);
  const last = [node.number ? node.type?.name : null, day(node.date) || node.year].filter(Boolean).join(' · ');
  pen.fillText(short(pen, node, 'last', last, room), left, node.y + 20);
}

/** As much of a text as fits, remembered for the next time. */
function short(pen, node, slot, text, room) {
  node.cut ??= {};
  if (slot in node.cut) return node.cut[slot];
  const letters = [...text.slice(0, 200)];
  let kept = letters.length;
  if (pen.measureText(text.slice(0, 200)).width > room) {
    let least = 0;
    while (least < kept) {
      const middle = Math.ceil((least + kept) / 2);
      if (pen.measureText(`${letters.slice(0, middle).join('')}…`).width <= room) least = middle;
      else kept = middle - 1;
    }
  }
  node.cut[slot] = kept < letters.length ? `${letters.slice(0, kept).join('').trimEnd()}…` : letters.join('');
  return node.cut[slot];
}

/** Names of the levels, kept in sight at the left edge while their band is. */
function paintLevels(pen, top) {
  pen.font = `600 12.5px ${FONT}`;
  pen.textBaseline = 'middle';
  for (const band of picture.bands) {
    const from = Math.max(0, (band.top - top) * view.scale);
    const to = Math.min(picture.height, (band.bottom - top) * view.scale);
    if (to - from < 18) continue;
    const label = say(`tier_${data.tiers[band.tier]}`);
    const y = from + 14;
    pen.globalAlpha = 0.85;
    pen.fillStyle = colors.page;
    pen.beginPath();
    pen.roundRect(6, y - 10, pen.measureText(label).width + 14, 20, 6);
    pen.fill();
    pen.globalAlpha = 1;
    pen.fillStyle = colors.soft;
    pen.fillText(label, 13, y);
  }
}

/** The document under a point of the window. */
function hit(point) {
  const x = view.x + (point.x - picture.width / 2) / view.scale;
  const y = view.y + (point.y - picture.height / 2) / view.scale;
  return picture.nodes.find((node) => Math.abs(node.x - x) <= CARD.width / 2 && Math.abs(node.y - y) <= CARD.height / 2) || null;
}

/** Where a document stands in the window. */
function spot(node) {
  const box = canvas.getBoundingClientRect();
  return {
    x: box.left + picture.width / 2 + (node.x - view.x) * view.scale,
    y: box.top + picture.height / 2 + (node.y - view.y) * view.scale,
  };
}
