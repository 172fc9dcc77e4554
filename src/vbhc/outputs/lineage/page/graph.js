// The lineage as the page holds it: documents and relations that know one another, what the filters let through, and search.
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const nodes = data.nodes;
const byId = new Map(nodes.map((node) => [node.id, node]));
const edges = data.edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to));
const root = byId.get(data.root) || nodes[0];

for (const node of nodes) {
  node.out = [];
  node.into = [];
  node.folded = fold([node.number, node.name, node.type?.name, day(node.date), issuer(node), node.title].filter(Boolean).join(' '));
  node.key = fold(node.number || node.name || '');
}
for (const edge of edges) {
  edge.source = byId.get(edge.from);
  edge.target = byId.get(edge.to);
  edge.source.out.push(edge);
  edge.target.into.push(edge);
}

/** Words without marks and capitals: "Thông tin đối ngoại" is found by "thong tin doi ngoai". */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').normalize('NFC');
}

function issuer(node) {
  return node.issuer ? node.issuer.name : null;
}

function say(code, values = {}) {
  return words[code].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

function amount(number) {
  return number.toLocaleString(data.lang);
}

function day(date) {
  return data.lang === 'vi' && date ? date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : date;
}

const years = [...new Set(nodes.map((node) => node.year).filter(Boolean))].sort((a, b) => a - b);
const relations = data.relations.filter((relation) => edges.some((edge) => edge.relation === relation));
const filters = { relations: new Set(relations), since: null, until: null, undated: true, held: false };

function passes(node) {
  if (node === root) return true;
  if (filters.held && !node.held) return false;
  if (!node.year) return filters.undated;
  return (filters.since === null || node.year >= filters.since) && (filters.until === null || node.year <= filters.until);
}

/** Marks what is shown. A document that loses all its relations to a filter goes with them. */
function sift() {
  for (const node of nodes) node.shown = passes(node);
  for (const edge of edges) edge.shown = filters.relations.has(edge.relation) && edge.source.shown && edge.target.shown;
  const kept = (edge) => edge.shown;
  for (const node of nodes) {
    const alone = node !== root && node.out.length + node.into.length > 0;
    if (node.shown && alone && !node.out.some(kept) && !node.into.some(kept)) node.shown = false;
  }
  return { nodes: nodes.filter((node) => node.shown), edges: edges.filter(kept) };
}

/** Documents that hold every word, those whose number begins with the query first. */
function search(query) {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const found = nodes.filter((node) => wanted.every((word) => node.folded.includes(word)));
  const phrase = wanted.join(' ');
  const rank = (node) => {
    const tests = [node.key.startsWith(phrase), node.key.includes(phrase), ` ${node.folded} `.includes(` ${phrase} `), node.folded.includes(phrase), true];
    return tests.indexOf(true);
  };
  return found.map((node, index) => [rank(node), node.shown ? 0 : 1, index, node])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map((entry) => entry[3]);
}

/** What a document stands on and what stands on it, all the way, through relations that are shown. */
function chain(start) {
  const reached = new Set([start]);
  for (const [side, end] of [['out', 'target'], ['into', 'source']]) {
    const waiting = [start];
    const seen = new Set(waiting);
    while (waiting.length) {
      for (const edge of waiting.pop()[side]) {
        const next = edge[end];
        if (!edge.shown || seen.has(next)) continue;
        seen.add(next);
        reached.add(next);
        waiting.push(next);
      }
    }
  }
  return reached;
}
