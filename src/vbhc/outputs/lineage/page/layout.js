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

/** Where a relation may pass the documents that stand between its two, or null where none does. */
function bypass(source, target) {
  const between = picture.ranks.slice(picture.ranks.indexOf(target.rank) + 1, picture.ranks.indexOf(source.rank));
  if (!between.length || picture.edges.length > 400) return null;
  const blocking = between.flatMap((rank) => {
    const share = (rank.top + CARD.height / 2 - target.y) / (source.y - target.y);
    const x = target.x + (source.x - target.x) * share;
    return rank.nodes.filter((node) => Math.abs(node.x - x) < CARD.width / 2 + 12);
  });
  if (!blocking.length) return null;
  const right = Math.max(source.x, target.x, ...blocking.map((node) => node.x)) + CARD.width / 2 + 36;
  const left = Math.min(source.x, target.x, ...blocking.map((node) => node.x)) - CARD.width / 2 - 36;
  const middle = (source.x + target.x) / 2;
  return right - middle <= middle - left ? right : left;
}

/** The way of a relation: out of the block of the lower document, over, into the upper one; a list of curves for the pen. */
function route(edge) {
  const { source, target } = edge;
  const half = { x: CARD.width / 2, y: CARD.height / 2 };
  if (source === target || source.rank === target.rank || source.y < target.y) {
    // Beside or against the order of levels: round the right side.
    const out = Math.min(source.x, target.x) + half.x + 60 + Math.abs(source.y - target.y) / 8;
    const bend = Math.max(out, source.x + half.x + 24, target.x + half.x + 24);
    const lift = source === target ? 18 : 0;
    const end = { x: target.x + half.x, y: target.y - lift };
    return { start: [source.x + half.x, source.y + lift], curves: [[bend, source.y + lift, bend, end.y, end.x, end.y]], end, angle: Math.PI };
  }
  const curves = [];
  let start = [source.x, source.y - half.y];
  let from = start;
  if (source.row > 0) {
    const gutter = source.x - STEP.x / 2;
    start = [source.x - half.x, source.y];
    curves.push([gutter, source.y, gutter, source.y, gutter, source.y - 16]);
    from = [gutter, source.rank.top];
    curves.push([...from, ...from, ...from]);
  }
  const open = target.row === target.rank.rows - 1;
  const gutter = target.x + STEP.x / 2;
  const to = open ? [target.x, target.y + half.y] : [gutter, target.rank.bottom];
  const lean = Math.max(24, (from[1] - to[1]) / 2);
  const around = open && source.row === 0 ? bypass(source, target) : null;
  if (around !== null) {
    // Documents stand in between: along their side.
    const side = Math.sign(around - source.x) * half.x;
    const end = { x: target.x + Math.sign(around - target.x) * half.x, y: target.y + half.y / 2 };
    const foot = [source.x + side, source.y - half.y / 2];
    const curve = [foot[0] + (around - foot[0]) * 1.3, foot[1], end.x + (around - end.x) * 1.3, end.y, end.x, end.y];
    return { start: foot, curves: [curve], end, angle: around > target.x ? Math.PI : 0 };
  }
  curves.push([from[0], from[1] - lean, to[0], to[1] + lean, ...to]);
  if (open) return { start, curves, end: { x: to[0], y: to[1] }, angle: -Math.PI / 2 };
  const end = { x: target.x + half.x, y: target.y };
  curves.push([gutter, end.y + 16, gutter, end.y + 16, gutter, end.y + 16], [gutter, end.y, gutter, end.y, end.x, end.y]);
  return { start, curves, end, angle: Math.PI };
}
