// Words beside the picture: the facts of a document with its witnesses, the list of documents, the filters. Every text goes in as text.
const FEW = 30;

/** An element with attributes, listeners (functions) and children; a string is always text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Some entries, and a button for the rest. */
function several(list, entries, draw) {
  let done = 0;
  const more = make('button', { type: 'button', click: () => next(true) });
  const rest = make('li', {}, more);
  function next(asked) {
    const fresh = entries.slice(done, done + FEW).map((entry) => make('li', {}, draw(entry)));
    done += fresh.length;
    rest.remove();
    list.append(...fresh);
    if (done < entries.length) {
      more.textContent = say('more', { n: amount(entries.length - done) });
      list.append(rest);
    }
    if (asked && fresh.length) fresh[0].querySelector('button, summary, a')?.focus();
  }
  list.replaceChildren();
  next(false);
  return list;
}

function pick(node, note) {
  const flags = [note && `[${note}]`, node.held ? null : words.absent, node.shown ? null : `[${say('hidden')}]`].filter(Boolean).join(' ');
  const under = [issuer(node), day(node.date), node.title].filter(Boolean).join(' · ');
  return make('button', { type: 'button', class: 'pick', 'data-id': node.id, click: () => choose(node, { go: true, read: true }) },
    make('b', {}, node.called), flags ? make('em', { class: 'flag' }, flags) : null, make('span', {}, under));
}

function proof(witness) {
  const label = [witness.path, witness.page ? say('page', { n: amount(witness.page) }) : null].filter(Boolean).join(', ');
  const where = witness.link ? make('a', { href: witness.link, target: '_blank', rel: 'noopener noreferrer' }, label) : label;
  return make('blockquote', {}, make('p', {}, witness.text ? `“${witness.text}”` : say('no_witness')), make('cite', {}, where));
}

function relation(edge, other) {
  const proofs = make('details', { class: 'proof' }, make('summary', {}, say('witnesses', { n: amount(edge.witnesses.length) })));
  const list = make('ul');
  proofs.append(list);
  proofs.addEventListener('toggle', () => list.childElementCount || several(list, edge.witnesses, proof));
  if (edge.witnesses.length && edges.length < 12) proofs.open = true;
  const article = edge.witnesses.length > 0 && edge.witnesses.every((witness) => witness.document === null);
  return make('div', {}, pick(other, edge.own ? null : say(article ? 'article' : 'third')), edge.witnesses.length ? proofs : null);
}

function related(node, side, end) {
  const parts = [];
  for (const name of relations) {
    const group = node[side].filter((edge) => edge.relation === name);
    if (!group.length) continue;
    const swatch = make('i', { class: 'swatch' });
    swatch.style.borderColor = `var(--${name})`;
    parts.push(make('h4', {}, swatch, `${say(`relation_${name}`)} (${amount(group.length)})`));
    parts.push(several(make('ul'), group, (edge) => relation(edge, edge[end])));
  }
  return parts.length ? [make('h3', {}, say(side === 'out' ? 'outgoing' : 'incoming')), ...parts] : [];
}

function fact(code, value) {
  return value ? [make('dt', {}, say(code)), make('dd', {}, value)] : [];
}

function tell(node) {
  const panel = document.getElementById('facts');
  const next = node.replaced_by ? byId.get(node.replaced_by) : null;
  const replaced = node.replaced_by && (next ? pick(next) : node.replaced_by);
  const file = node.path && (node.link ? make('a', { href: node.link, target: '_blank', rel: 'noopener noreferrer' }, node.path) : node.path);
  const all = [...related(node, 'out', 'target'), ...related(node, 'into', 'source')];
  panel.replaceChildren(
    make('div', { class: 'top' }, make('h2', {}, make('bdi', {}, node.called)),
      make('button', { type: 'button', id: 'close', 'aria-label': say('close'), title: say('close'), click: () => choose(null) }, '×')),
    make('dl', {},
      ...fact('number', node.number), ...fact('type', node.type?.name), ...fact('issuer', issuer(node) || say('unknown')),
      ...fact('date', day(node.date) || (node.year ? String(node.year) : say('unknown'))), ...fact('title', node.title),
      ...fact('replaced_by', replaced),
      ...fact('file', file || (node.held ? null : words.absent))),
    ...(all.length ? all : [make('p', { class: 'flag' }, say('no_relation'))]),
  );
  panel.scrollTop = 0;
  panel.hidden = false;
}

function list() {
  const query = document.getElementById('query').value;
  const asked = Boolean(fold(query).trim());
  const found = asked ? search(query) : nodes.filter((node) => node.shown);
  document.getElementById('count').textContent = found.length ? say(asked ? 'found' : 'listed', { n: amount(found.length) }) : say('found_none');
  several(document.getElementById('found'), found, (node) => pick(node));
  picture.matches = asked ? new Set(found) : null;
  if (asked) document.getElementById('list').open = true;
  draw();
  return found;
}

/** Filters hold one checkbox for each relation there is; they are the legend of the lines, too. */
function drawFilters(changed) {
  const box = document.getElementById('relations');
  for (const name of relations) {
    const mark = make('input', { type: 'checkbox', value: name, checked: true, change: () => {
      filters.relations[mark.checked ? 'add' : 'delete'](name);
      changed();
    } });
    const swatch = make('i', { class: 'swatch' });
    swatch.style.borderColor = `var(--${name})`;
    const count = edges.filter((edge) => edge.relation === name).length;
    box.append(make('label', {}, mark, swatch, say(`relation_${name}`), make('span', { class: 'n' }, amount(count))));
  }
  for (const bound of ['since', 'until']) {
    const menu = document.getElementById(bound);
    menu.append(make('option', { value: '' }, say('all')), ...years.map((year) => make('option', { value: year }, String(year))));
    menu.addEventListener('change', () => {
      filters[bound] = menu.value ? Number(menu.value) : null;
      changed();
    });
  }
  for (const name of ['undated', 'held']) {
    const mark = document.getElementById(name);
    mark.checked = filters[name];
    mark.addEventListener('change', () => {
      filters[name] = mark.checked;
      changed();
    });
  }
  document.getElementById('reset').addEventListener('click', () => {
    Object.assign(filters, { relations: new Set(relations), since: null, until: null, undated: true, held: false });
    for (const mark of box.querySelectorAll('input')) mark.checked = true;
    for (const bound of ['since', 'until']) document.getElementById(bound).value = '';
    document.getElementById('undated').checked = true;
    document.getElementById('held').checked = false;
    changed();
  });
}
