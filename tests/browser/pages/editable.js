window.getModel = () =>
  document.querySelector('#composer').innerText.replace(/\u00a0/g, ' ').trim();
window.ready = true;
