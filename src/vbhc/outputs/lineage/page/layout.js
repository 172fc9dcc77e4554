// Where everything stands: a band for each level of the State, in it a document below those it cites, long rows folded into a block.
const CARD = { width: 212, height: 66 };
const STEP = { x: 248, y: 92, rank: 70, band: 34 };
const DEEPEST = 40;

/** Gives each shown document its place (x, y: the middle) and returns the bands, from the top. */
function place(shown) {
  const ranks = ranked(shown.nodes);
  const columns = wide(ranks);
  settle(ranks, columns);
  // Up and down again: a document comes to stand near those it belongs to.
  for (const side of ['into', 'out', 'into', 'out']) {
    for (const rank of side === 'out' ? ranks : [...ranks].reverse()) arrange(rank, columns, side);
  }
  picture.ranks = ranks;
  return bands(ranks);
}

/** Documents by level, and inside a level by the longest way up through documents of the same level. */
function ranked(shown) {
  const depth = new Map();
  for (const start of shown) {
    const path = [[start, 0]];
    if (depth.has(start)) continue;
    depth.set(start, 0);
    const open = new Set([start]);
    while (path.length) {
      const top = path[path.length - 1];
      const [node, next] = top;
      const edge = node.out[next];
      if (!edge) {
        path.pop();
        open.delete(node);
        const above = node.out.filter((one) => within(one) && !open.has(one.target)).map((one) => depth.get(one.target) + 1);
        depth.set(node, Math.min(DEEPEST, above.reduce((most, value) => Math.max(most, value), 0)));
        continue;
      }
      top[1] += 1;
      if (within(edge) && !depth.has(edge.target)) {
        depth.set(edge.target, 0);
        open.add(edge.target);
        path.push([edge.target, 0]);
      }
    }
  }
  const groups = new Map();
  for (const node of shown) {
    const key = node.tier * (DEEPEST + 1) + depth.get(node);
    if (!groups.has(key)) groups.set(key, { key, tier: node.tier, nodes: [] });
    groups.get(key).nodes.push(node);
  }
  const ranks = [...groups.values()].sort((a, b) => a.key - b.key);
  const order = new Intl.Collator('vi', { numeric: true });
  const name = (node) => `${issuer(node) || '~'} ${node.date || '~'} ${node.number || node.name || ''}`;
  for (const rank of ranks) {
    const named = rank.nodes.map((node) => [name(node), node]).sort((a, b) => order.compare(a[0], b[0]));
    rank.nodes = named.map((entry) => entry[1]);
  }
  return ranks;
}

function within(edge) {
  return edge.shown && edge.source !== edge.target && edge.source.tier === edge.target.tier;
}

/** How many columns make the picture about as wide as a screen. */
function wide(ranks) {
  const shape = Math.min(2.2, Math.max(0.7, (picture.width - 60) / picture.height));
  const widest = Math.max(1, ...ranks.map((rank) => rank.nodes.length));
  let best = Math.min(widest, 4);
  let least = Infinity;
  for (let columns = best; columns <= Math.min(widest, 160); columns += 1) {
    const height = ranks.reduce((sum, rank) => sum + Math.ceil(rank.nodes.length / columns) * STEP.y + STEP.rank, 0);
    const off = Math.abs(Math.log((columns * STEP.x) / height / shape));
    if (off < least) {
      least = off;
      best = columns;
    }
  }
  return best;
}

/** First places, row by row from the top. */
function settle(ranks, columns) {
  let y = 0;
  let tier = null;
  for (const rank of ranks) {
    if (tier !== null && tier !== rank.tier) y += STEP.band;
    tier = rank.tier;
    rank.rows = Math.ceil(rank.nodes.length / columns);
    rank.top = y;
    rank.bottom = y + rank.rows * STEP.y - (STEP.y - CARD.height);
    y = rank.bottom + STEP.rank;
    stand(rank, columns);
  }
}

/** Puts the documents of a rank where their order says: down each column first, so that neighbours stay neighbours. */
function stand(rank, columns) {
  const used = Math.ceil(rank.nodes.length / rank.rows);
  rank.nodes.forEach((node, index) => {
    const column = Math.floor(index / rank.rows);
    node.row = index % rank.rows;
    node.rank = rank;
    node.x = (column - (used - 1) / 2) * STEP.x;
    node.y = rank.top + node.row * STEP.y + CARD.height / 2;
  });
}

/** Orders a rank by the middle of the documents each is related to above (`out`) or below (`into`). */
function arrange(rank, columns, side) {
  const end = side === 'out' ? 'target' : 'source';
  const wish = new Map();
  for (const node of rank.nodes) {
    const near = node[side].filter((edge) => edge.shown && edge[end].rank !== rank);
    wish.set(node, near.length ? near.reduce((sum, edge) => sum + edge[end].x, 0) / near.length : node.x);
  }
  const order = rank.nodes.map((node, index) => [wish.get(node), index, node]);
  order.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  rank.nodes = order.map((entry) => entry[2]);
  stand(rank, columns);
  if (rank.rows > 1) return;
  // A single row has room: each stands as near to its wish as its neighbours allow.
  let right = -Infinity;
  let off = 0;
  for (const node of rank.nodes) {
    right = Math.max(wish.get(node), right + STEP.x);
    node.x = right;
    off += wish.get(node) - right;
  }
  for (const node of rank.nodes) node.x += off / rank.nodes.length;
}

function bands(ranks) {
  const found = [];
  for (const rank of ranks) {
    const last = found[found.length - 1];
    if (last && last.tier === rank.tier) last.bottom = rank.bottom + STEP.rank / 2 + STEP.band / 2;
    else found.push({ tier: rank.tier, top: rank.top - STEP.rank / 2 - STEP.band / 2, bottom: rank.bottom + STEP.rank / 2 + STEP.band / 2 });
  }
  return found;
}

/** A column of free space past the documents that stand between two related ones, or null where nothing is in the way. */
function bypass(source, target) {
  const places = [picture.ranks.indexOf(source.rank), picture.ranks.indexOf(target.rank)].sort((a, b) => a - b);
  const between = picture.ranks.slice(places[0] + 1, places[1]);
  if (!between.length || picture.edges.length > 400) return null;
  const blocked = (node, x) => Math.abs(node.x - x) < CARD.width / 2 + 12;
  const straight = (rank) => target.x + ((source.x - target.x) * ((rank.top + rank.bottom) / 2 - target.y)) / (source.y - target.y);
  if (!between.some((rank) => rank.nodes.some((node) => blocked(node, straight(rank))))) return null;
  const others = between.flatMap((rank) => rank.nodes);
  const middle = (source.x + target.x) / 2;
  const free = others.flatMap((node) => [node.x - STEP.x / 2, node.x + STEP.x / 2]).filter((x) => !others.some((node) => blocked(node, x)));
  const x = free.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best), Infinity);
  return { x, ends: [between[0].top, between[between.length - 1].bottom] };
}

/** The way of a relation: out of the block of the one document, over, into the block of the other; a list of curves for the pen. */
function route(edge) {
  const { source, target } = edge;
  const half = { x: CARD.width / 2, y: CARD.height / 2 };
  if (source.rank === target.rank) {
    // Round the right side.
    const bend = Math.max(source.x, target.x) + half.x + 24 + Math.abs(source.y - target.y) / 8;
    const lift = source === target ? 18 : 0;
    const end = { x: target.x + half.x, y: target.y - lift };
    return { start: [source.x + half.x, source.y + lift], curves: [[bend, source.y + lift, bend, end.y, end.x, end.y]], end, angle: Math.PI };
  }
  const up = source.y > target.y ? 1 : -1;
  const curves = [];
  const straight = (x, y) => curves.push([x, y, x, y, x, y]);
  const swing = (from, to) => {
    const lean = up * Math.max(24, Math.abs(from[1] - to[1]) / 2);
    curves.push([from[0], from[1] - lean, to[0], to[1] + lean, ...to]);
  };
  const [first, last] = up > 0 ? [0, target.rank.rows - 1] : [source.rank.rows - 1, 0];
  let start = [source.x, source.y - up * half.y];
  let from = start;
  if (source.row !== first) {
    const gutter = source.x - STEP.x / 2;
    start = [source.x - half.x, source.y];
    curves.push([gutter, source.y, gutter, source.y, gutter, source.y - up * 16]);
    from = [gutter, up > 0 ? source.rank.top : source.rank.bottom];
    straight(...from);
  }
  const open = target.row === last;
  const gutter = target.x + STEP.x / 2;
  const to = open ? [target.x, target.y + up * half.y] : [gutter, up > 0 ? target.rank.bottom : target.rank.top];
  const free = bypass(source, target);
  if (free) {
    const [near, far] = up > 0 ? [...free.ends].reverse() : free.ends;
    swing(from, [free.x, near]);
    straight(free.x, far);
    from = [free.x, far];
  }
  swing(from, to);
  if (open) return { start, curves, end: { x: to[0], y: to[1] }, angle: (-up * Math.PI) / 2 };
  const end = { x: target.x + half.x, y: target.y };
  straight(gutter, end.y + up * 16);
  curves.push([gutter, end.y, gutter, end.y, end.x, end.y]);
  return { start, curves, end, angle: Math.PI };
}
