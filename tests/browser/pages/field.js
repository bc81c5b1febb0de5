const field = document.querySelector('#composer');
window.getModel = () => field.value;
window.ready = true;
