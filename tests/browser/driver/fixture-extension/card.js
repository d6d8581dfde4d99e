{
  const host = document.createElement('fixture-card');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = ':host { position: fixed; inset: auto 2rem 2rem auto; background: gold; }';
  const button = document.createElement('button');
  button.textContent = 'Press me';
  button.addEventListener('click', (event) => {
    button.textContent = event.isTrusted ? 'pressed for real' : 'pressed by a script';
  });
  const words = document.createElement('p');
  words.textContent = 'Words in the card';
  root.append(style, words, button);
  document.documentElement.append(host);

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted) host.remove();
  });
}
