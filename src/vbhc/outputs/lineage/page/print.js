// On paper: the whole picture in light colours, then a table of the documents shown.
const PAPER = 500;

function beforePrint() {
  const kept = { view: { ...view }, theme: document.documentElement.dataset.theme };
  document.documentElement.dataset.theme = 'light';
  recolor();
  const rows = picture.nodes.slice(0, PAPER);
  const head = ['number', 'issuer', 'date', 'title', 'outgoing'].map((code) => make('th', { scope: 'col' }, say(code)));
  const cells = (node) => [node.called, node.issuer, day(node.date), node.title, stands(node)].map((text) => make('td', {}, text || ''));
  document.getElementById('paper').replaceChildren(
    rows.length < picture.nodes.length ? make('p', {}, say('table_cut', { n: amount(rows.length), all: amount(picture.nodes.length) })) : '',
    make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map((node) => make('tr', {}, ...cells(node))))),
  );
  // The page of paper has another shape than the window: 180 by 150 mm, drawn fine enough for a printer.
  Object.assign(picture, { width: 1000, height: 833 });
  canvas.width = 3000;
  canvas.height = 2500;
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
