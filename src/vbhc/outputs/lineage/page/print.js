// On paper: the whole picture in light colours, then a table of the documents shown.
const PAPER = 500;

function beforePrint() {
  const rows = picture.nodes.slice(0, PAPER);
  const head = ['number', 'issuer', 'date', 'title', 'outgoing'].map((code) => make('th', { scope: 'col' }, say(code)));
  const cells = (node) => [node.called, issuer(node), day(node.date), node.title, stands(node)].map((text) => make('td', {}, text || ''));
  document.getElementById('paper').replaceChildren(
    rows.length < picture.nodes.length ? make('p', {}, say('table_cut', { n: amount(rows.length), all: amount(picture.nodes.length) })) : '',
    make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map((node) => make('tr', {}, ...cells(node))))),
  );
  drawSheet(document.getElementById('sheet'));
}

/** Draws everything on a canvas of its own: as wide as the paper, as high as the picture wants, fine enough for a printer. */
function drawSheet(sheet) {
  const { theme } = document.documentElement.dataset;
  const kept = { view: { ...view }, width: picture.width, height: picture.height };
  const [left, top, right, bottom] = extent();
  picture.width = 1000;
  picture.height = Math.min(1200, 120 + (1000 * (bottom - top)) / Math.max(right - left, 800));
  sheet.width = 3000;
  sheet.height = Math.round(3 * picture.height);
  document.documentElement.dataset.theme = 'light';
  recolor();
  colors.page = '#fff';
  fit();
  paint(sheet);
  document.documentElement.dataset.theme = theme;
  recolor();
  Object.assign(view, kept.view);
  picture.width = kept.width;
  picture.height = kept.height;
}

function afterPrint() {
  document.getElementById('paper').replaceChildren();
  document.getElementById('sheet').width = 0;
}

/** What a document does to the others, in a few words: "Thực hiện Kết luận 57-KL/TW". */
function stands(node) {
  const said = node.out.filter((edge) => edge.shown).map((edge) => `${say(`relation_${edge.relation}`)} ${edge.target.called}`);
  return said.length > 6 ? `${said.slice(0, 6).join('; ')}; … (${amount(said.length)})` : said.join('; ');
}
