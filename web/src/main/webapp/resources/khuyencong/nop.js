// Tells of a file that is too large before it is sent; the server refuses it all the same.
document.querySelectorAll('input[type=file][data-limit]').forEach(input => {
  const warning = document.getElementById(input.dataset.warning);
  input.addEventListener('change', () => {
    const tooLarge = [...input.files].some(file => file.size > Number(input.dataset.limit));
    warning.hidden = !tooLarge;
    if (tooLarge) {
      input.value = '';
    }
  });
});
