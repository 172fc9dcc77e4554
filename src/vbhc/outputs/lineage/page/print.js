// On paper: the whole picture in light colours, then a table of the documents shown.
const PAPER = 500;

function beforePrint() {
  const kept = { view: { ...view }, theme: document.documentElement.dataset.theme };
  document.documentElement.dataset.theme = 'light';
  recolor();
  const rows = picture.nodes.slice(0, PAPER);
  const head = ['number', 'issuer', 'date', 'title', 'outgoing'].map((code) => make('th', { scope: 'col' }, say(code)));
  const cells = (node) => [node.called, issuer(node), day(node.date), node.title, stands(node)].map((text) => make('td', {}, text || ''));
  document.getElementById('paper').replaceChildren(
    rows.length < picture.nodes.length ? make('p', {}, say('table_cut', { n: amount(rows.length), all: amount(picture.nodes.length) })) : '',
    make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map((node) => make('tr', {}, ...cells(node))))),
  );
  colors.page = '#fff';
  // Paper has another shape than the window: as wide as the sheet, as high as the picture wants, drawn fine enough for a printer.
  const [left, top, right, bottom] = extent();
  const high = Math.min(1200, Math.max(300, 120 + (1000 * (bottom - top)) / Math.max(right - left, 500)));
  Object.assign(picture, { width: 1000, height: high });
  canvas.width = 3000;
  canvas.height = Math.round(3 * high);
  fit();
  paint();
  return () => {
    document.documentElement.dataset.theme = kept.theme;
    document.getElementById('paper').replaceChildren();
    Object.assign(view, kept.view);
    recolor();
    measure();
  };
}

/** What a document does to the others, in a few words: "Thực hiện 57-KL/TW". */
function stands(node) {
  const said = node.out.filter((edge) => edge.shown).map((edge) => `${say(`relation_${edge.relation}`)} ${edge.target.number || edge.target.called}`);
  return said.length > 6 ? `${said.slice(0, 6).join('; ')}; … (${amount(said.length)})` : said.join('; ');
}
