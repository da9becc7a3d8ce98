const list = document.querySelector('#widgets');
const count = document.querySelector('#count');

for (const button of document.querySelectorAll('[data-add]')) {
  button.addEventListener('click', () => {
    list.append(item(button.dataset.add, button.dataset.placement));
    say();
  });
}
document.querySelector('#move').addEventListener('click', () => {
  if (list.firstElementChild) list.append(list.firstElementChild);
});
document.querySelector('#remove').addEventListener('click', () => {
  list.lastElementChild?.remove();
  say();
});
document.querySelector('#clear').addEventListener('click', () => {
  list.replaceChildren();
  say();
});

function item(key, placement) {
  const widget = document.createElement('booking-widget');
  widget.setAttribute('widget', key);
  widget.setAttribute('placement', placement);
  const row = document.createElement('li');
  row.append(widget);
  return row;
}

function say() {
  const { length } = list.children;
  if (length === 0) count.textContent = 'No widget on the page.';
  else
    count.textContent = length === 1 ? 'One widget on the page.' : `${length} widgets on the page.`;
}
