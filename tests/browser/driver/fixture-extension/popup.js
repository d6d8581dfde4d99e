const show = (selector, text) => {
  document.querySelector(selector).textContent = text;
};

const shown = chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab);
shown.then((tab) => show('#page', tab.title));

document.querySelector('#inject').addEventListener('click', async (event) => {
  show('#click', event.isTrusted ? 'a real click' : 'a scripted click');
  const { id } = await shown;
  await chrome.scripting.executeScript({ target: { tabId: id }, files: ['card.js'] });
  show('#card', 'injected');
});
